package guahao.care.activities;

import guahao.care.gateway.Call;
import guahao.care.gateway.CareAudit;
import guahao.care.input.Complaint;
import guahao.care.input.Moments;
import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The activities, and what a change of one does to those who wait for a place. */
@Singleton
public final class Activities {

    private final ActivityRepository rows;
    private final Places places;
    private final CareAudit audit;
    private final Transactions transactions;
    private final Clock clock;

    Activities(ActivityRepository rows, Places places, CareAudit audit, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.places = places;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Activity read(long id) {
        return rows.find(id).orElseThrow(() -> unknown(id));
    }

    long create(ActivityFields fields, Call call) {
        return transactions.write(() -> {
            long id = rows.insert(fields, call.userId(), Moments.now(clock));
            audit.record(call, "activities.create", Map.of("id", Long.toString(id)));
            return id;
        });
    }

    /** @return how many activities were changed: one or none */
    int update(long id, ActivityFields patch, Call call) {
        return transactions.write(() -> {
            places.hold(id);
            List<String> keys = patch.keys();
            if (keys.isEmpty()) {
                return 0;
            }
            requireForwards(read(id), patch);
            rows.update(id, patch, Moments.now(clock));
            if (patch.capacity() != null) {
                promoteAll(id);
            }
            audit.record(call, "activities.update", Map.of("id", Long.toString(id), "fields", keys));
            return 1;
        });
    }

    private void promoteAll(long id) {
        boolean more = true;
        while (more) {
            more = places.promoteOldest(id, Moments.now(clock));
        }
    }

    private static void requireForwards(Activity activity, ActivityFields patch) {
        LocalDate date = patch.date() == null ? LocalDate.parse(activity.date()) : patch.date();
        @Nullable LocalDate stored = activity.endDate() == null ? null : LocalDate.parse(activity.endDate());
        @Nullable LocalDate end = patch.endDate() == null ? stored : patch.endDate();
        if (end != null && end.isBefore(date)) {
            throw Complaint.about("patch.endDate", ActivityFields.BACKWARDS);
        }
    }

    static Failure unknown(long id) {
        return new Failure.NotFound("care.activity-unknown", "活动", id);
    }
}
