package guahao.directory;

import guahao.wire.graphql.Batch;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the graph has to ask the database about many of the directory's rows at once. */
@Singleton
final class DirectoryBatches {

    /** Whether a doctor can sign in. */
    final Batch<Long, Boolean> registered;

    DirectoryBatches(Directory directory, Doctors registry) {
        registered = Batch.of(
                "directory.registered",
                ids -> flags(registry.registered(directory.doctors(ids).values())));
    }

    private static Map<Long, Boolean> flags(Collection<Long> ids) {
        return ids.stream().collect(Collectors.toMap(Function.identity(), id -> true));
    }
}
