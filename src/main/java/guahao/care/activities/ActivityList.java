package guahao.care.activities;

import guahao.care.gateway.Call;
import guahao.care.input.Bounds;
import guahao.care.input.Listing;
import guahao.care.input.Payload;
import guahao.care.input.Words;
import guahao.platform.database.Conditions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The activities that somebody may see in a list. */
@Singleton
public final class ActivityList {

    private static final int RECENT_DAYS = 14;
    private static final int MOST_PUBLIC = 50;

    /** Which activities a list holds. */
    public record Filter(@Nullable ActivityStatus status, Bounds range) {
        static Filter read(Payload filter) {
            return new Filter(ActivityStatus.filter(filter, "status"), Bounds.of(filter, "from", "to"));
        }
    }

    private final ActivityRepository rows;
    private final Clock clock;

    ActivityList(ActivityRepository rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    public long count(Filter filter, Call call) {
        return rows.count(conditions(filter, call));
    }

    public List<Activity> page(Listing<Filter> wanted, Call call) {
        return rows.list(conditions(wanted.filter(), call), wanted.sql());
    }

    /** Without a role one sees the public ones. */
    private static Conditions conditions(Filter filter, Call call) {
        Conditions conditions = new Conditions().andIf("status = ?", Words.ofNullable(filter.status()));
        if (call.role() == null) {
            conditions.and("is_public = true");
        }
        return filter.range().addDays(conditions, "date");
    }

    /** @param status null for those of the window */
    List<Activity> ofWindow(boolean current, @Nullable ActivityStatus status) {
        Conditions conditions = new Conditions().and("is_public = true");
        if (status != null) {
            conditions.and("status = ?", Words.of(status));
        } else {
            conditions.and(current ? "status in ('open', 'ongoing')" : "status = 'done'");
        }
        if (!current) {
            LocalDate today = LocalDate.now(clock);
            conditions.and("coalesce(end_date, date) between ? and ?", today.minusDays(RECENT_DAYS), today);
        }
        return rows.list(conditions, " order by date desc, id desc limit " + MOST_PUBLIC);
    }
}
