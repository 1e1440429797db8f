package guahao.patient;

import guahao.wire.graphql.connection.TimePlace;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Visits in pages, told by whoever keeps them. Each verb takes as many statements for many wishes as for one and leaves
 * out what it finds nothing of.
 */
public interface VisitHistory {

    /** @param doctorId only those that this doctor attended, null for all of the patient's */
    record Whose(long patientId, @Nullable Long doctorId) {}

    /** At most so many, behind a place or from the beginning. */
    record Page(Whose whose, @Nullable TimePlace after, int size) {}

    /** Each newest first, then by id, the last first. */
    Map<Page, List<Visit>> pages(Collection<Page> wanted);

    Map<Whose, Long> counts(Collection<Whose> wanted);
}
