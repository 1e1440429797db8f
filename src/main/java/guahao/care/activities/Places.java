package guahao.care.activities;

import guahao.care.input.Words;
import guahao.platform.database.Statements;
import guahao.platform.database.Values;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.List;

/**
 * The places of an activity. Whoever takes one, gives one back or moves the queue holds the activity's row first, so
 * that the queue has one order; that there are never more registered than places is in the statement that takes one.
 */
@Singleton
public final class Places {

    private final Statements statements;

    Places(Statements statements) {
        this.statements = statements;
    }

    /** Holds the activity until this transaction ends. */
    public ActivityStatus hold(long activityId) {
        return statements
                .query(
                        "select status from care_activity where id = ? for update",
                        Values.of(activityId),
                        row -> Words.known(ActivityStatus.class, row.getString(1)))
                .stream()
                .findFirst()
                .orElseThrow(() -> Activities.unknown(activityId));
    }

    /** Whether there was a place that nobody waits for. */
    public boolean take(long activityId) {
        return statements.update(
                        "update care_activity set registered_count = registered_count + 1"
                                + " where id = ? and (capacity = 0 or registered_count < capacity)"
                                + " and not exists (select 1 from care_registration r"
                                + " where r.activity_id = care_activity.id and r.status = 'waitlist')",
                        Values.of(activityId))
                == 1;
    }

    public void giveBack(long activityId) {
        statements.update(
                "update care_activity set registered_count = registered_count - 1 where id = ? and registered_count > 0",
                Values.of(activityId));
    }

    /** Gives whoever waits longest a place, if there is one. */
    public boolean promoteOldest(long activityId, LocalDateTime now) {
        List<Long> oldest = statements.query(
                "select id from care_registration where activity_id = ? and status = 'waitlist'"
                        + " order by created_at, id limit 1",
                Values.of(activityId),
                row -> row.getLong(1));
        return !oldest.isEmpty() && takeForWaiting(activityId) && promote(oldest.getFirst(), now);
    }

    private boolean takeForWaiting(long activityId) {
        return statements.update(
                        "update care_activity set registered_count = registered_count + 1"
                                + " where id = ? and (capacity = 0 or registered_count < capacity)",
                        Values.of(activityId))
                == 1;
    }

    private boolean promote(long registrationId, LocalDateTime now) {
        return statements.update(
                        "update care_registration set status = 'registered', registered_at = ?"
                                + " where id = ? and status = 'waitlist'",
                        Values.of(now, registrationId))
                == 1;
    }
}
