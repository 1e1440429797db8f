package guahao.care.stats;

import guahao.platform.database.Statements;
import guahao.platform.database.Values;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the analyses are made of. */
@Singleton
final class AnalysisRepository {

    /** Services alike in everything, with how many of them were rated and the sum of their stars. */
    record ServiceFact(
            String type, long createdBy, LocalDate date, String status, long count, long ratings, long stars) {}

    /** A stay in a bed. */
    record BedStay(
            String room, String bed, LocalDate in, @Nullable LocalDate out) {}

    /** A bed that somebody slept in. */
    record Bed(String room, String bed) {}

    /** A stay that ended. */
    record EndedStay(LocalDate in, LocalDate out) {}

    /** An activity with its registered rows. */
    record ActivityFact(String title, String type, LocalDate date, long registered, long checkedIn) {}

    /** Somebody who takes part, with his number if he gave one. */
    record Participant(LocalDate date, @Nullable String idCard) {}

    private final Statements statements;

    AnalysisRepository(Statements statements) {
        this.statements = statements;
    }

    List<ServiceFact> services(Span span) {
        return statements.query(
                "select type, created_by, date, status, count(*), count(rating), coalesce(sum(rating), 0)"
                        + " from care_service where date between ? and ? group by type, created_by, date, status"
                        + " order by date",
                Values.of(span.first(), span.last()),
                row -> new ServiceFact(
                        row.getString(1),
                        row.getLong(2),
                        row.getObject(3, LocalDate.class),
                        row.getString(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7)));
    }

    List<BedStay> bedStays(LocalDate first, LocalDate last) {
        return statements.query(
                "select room, bed, check_in_date, check_out_date from care_tenancy where room is not null"
                        + " and bed is not null and check_in_date <= ?"
                        + " and (check_out_date is null or check_out_date >= ?)",
                Values.of(last, first),
                row -> new BedStay(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)));
    }

    List<Bed> beds(LocalDate until) {
        return statements.query(
                "select distinct room, bed from care_tenancy where room is not null and bed is not null"
                        + " and check_in_date <= ?",
                Values.of(until),
                row -> new Bed(row.getString(1), row.getString(2)));
    }

    List<EndedStay> endedStays(Span span) {
        return statements.query(
                "select check_in_date, check_out_date from care_tenancy where check_out_date between ? and ?",
                Values.of(span.first(), span.last()),
                row -> new EndedStay(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)));
    }

    /** The earliest first. */
    List<ActivityFact> activities(Span span) {
        return statements.query(
                "select a.title, a.type, a.date, count(r.id), count(r.checked_in_at) from care_activity a"
                        + " left join care_registration r on r.activity_id = a.id and r.status = 'registered'"
                        + " where a.date between ? and ? group by a.id, a.title, a.type, a.date order by a.date, a.id",
                Values.of(span.first(), span.last()),
                row -> new ActivityFact(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getLong(4),
                        row.getLong(5)));
    }

    List<Participant> participants(Span span) {
        return statements.query(
                "select a.date, u.id_card from care_activity a"
                        + " join care_registration r on r.activity_id = a.id and r.status = 'registered'"
                        + " left join care_user u on u.account_id = r.user_id where a.date between ? and ?",
                Values.of(span.first(), span.last()),
                row -> new Participant(row.getObject(1, LocalDate.class), row.getString(2)));
    }
}
