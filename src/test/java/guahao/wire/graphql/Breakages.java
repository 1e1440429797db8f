package guahao.wire.graphql;

import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import java.util.List;

/** What a client of one schema could no longer do with another. */
final class Breakages {

    private Breakages() {}

    static List<String> between(String former, String present) {
        var reporter = new CapturingReporter();
        new SchemaDiff().diffSchema(SchemaDiffSet.diffSetFromSdl(former, present), reporter);
        return reporter.getBreakages().stream().map(DiffEvent::getReasonMsg).toList();
    }
}
