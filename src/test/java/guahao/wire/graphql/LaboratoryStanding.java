package guahao.wire.graphql;

import guahao.platform.caller.Caller;
import guahao.platform.caller.Standing;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The laboratory's callers stand until a test lets them fall. */
@Singleton
@Primary
@Requires(property = LaboratoryGraph.PROPERTY)
final class LaboratoryStanding implements Standing {

    private final Set<Long> fallen = ConcurrentHashMap.newKeySet();

    void end(long accountId) {
        fallen.add(accountId);
    }

    @Override
    public boolean holds(Caller caller) {
        return !fallen.contains(caller.id());
    }
}
