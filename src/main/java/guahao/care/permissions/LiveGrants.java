package guahao.care.permissions;

import guahao.care.input.Moments;
import guahao.care.patients.Grant;
import guahao.care.patients.Grants;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;

/** Approved requests whose time is not over. */
@Singleton
final class LiveGrants implements Grants {

    private final RequestRepository rows;
    private final Clock clock;

    LiveGrants(RequestRepository rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Map<Long, Grant> of(long userId, Collection<Long> patientIds) {
        return rows.live(userId, patientIds, Moments.now(clock));
    }
}
