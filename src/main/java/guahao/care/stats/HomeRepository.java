package guahao.care.stats;

import guahao.platform.database.Statements;
import guahao.platform.database.Values;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The numbers of the start page. */
@Singleton
final class HomeRepository {

    static final String SERVICES_IN_REVIEW = "select count(*) from care_service where status = 'review'";
    static final String PENDING_REQUESTS = "select count(*) from care_permission_request where status = 'pending'";
    static final String OWN_PENDING_REQUESTS =
            "select count(*) from care_permission_request where requester_id = ? and status = 'pending'";
    static final String PENDING_APPLICATIONS =
            "select count(*) from care_user where status = 'pending' and apply_role is not null";
    static final String ONLINE =
            "select count(distinct actor_id) from care_metric where at >= ? and actor_id is not null";
    static final String ALERTS = "select count(*) from care_alert where created_at >= ?";
    static final String EXPORTS = "select count(*) from care_export where status = 'done' and updated_at >= ?";
    static final String OWN_WORK = "select (select count(*) from care_service where created_by = ? and created_at >= ?)"
            + " + (select count(*) from care_service where reviewed_by = ? and reviewed_at >= ?)";
    static final String NEW_FILES = "select count(*) from care_patient where created_at >= ? and created_at < ?";
    static final String ACTIVE_ACTIVITIES =
            "select count(*) from care_activity where status in ('open', 'ongoing')" + " and date between ? and ?";
    static final String OWN_SERVICES =
            "select count(*) from care_service where created_by = ? and date between ? and ?";
    static final String OWN_APPROVED = "select count(*) from care_service where created_by = ? and status = 'approved'";
    static final String OWN_RATING = "select round(avg(rating), 1) from care_service where created_by = ?";
    static final String NEXT_ACTIVITY = "select min(a.date) from care_registration r join care_activity a"
            + " on a.id = r.activity_id where r.user_id = ? and r.status = 'registered' and a.date >= ?";
    static final String STARS = "select count(*) from care_star where account_id = ?";
    static final String CHILDS_SERVICE =
            "select max(date) from care_service where patient_id = ? and status = 'approved'";
    static final String OWN_REGISTRATIONS =
            "select count(*) from care_registration where user_id = ? and status = 'registered'";
    static final String OWN_CHECK_INS =
            "select count(*) from care_registration where user_id = ? and checked_in_at is not null";
    static final String PUBLIC_OPEN =
            "select count(*) from care_activity where is_public = true and status in ('open', 'ongoing')";
    static final String PUBLIC_BETWEEN =
            "select count(*) from care_activity where is_public = true and date between ? and ?";
    static final String PUBLIC_LATELY = "select count(*) from care_activity where is_public = true and status = 'done'"
            + " and coalesce(end_date, date) between ? and ?";
    static final String VOLUNTEERS = "select count(*) from care_user where role = 'volunteer' and status = 'active'";

    private final Statements statements;

    HomeRepository(Statements statements) {
        this.statements = statements;
    }

    long number(String sql, @Nullable Object... values) {
        return statements.number(sql, Values.of(values));
    }

    /** Null when there is nothing. */
    @Nullable
    String text(String sql, @Nullable Object... values) {
        return statements
                .query(sql, Values.of(values), row -> new Found(row.getString(1)))
                .getFirst()
                .text();
    }

    private record Found(@Nullable String text) {}
}
