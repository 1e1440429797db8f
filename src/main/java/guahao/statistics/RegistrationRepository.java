package guahao.statistics;

import guahao.directory.SlotType;
import guahao.platform.database.Conditions;
import guahao.platform.database.Statements;
import guahao.scheduling.Days;
import guahao.scheduling.TimeSection;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** Adds up what booking lets be counted. */
@Singleton
final class RegistrationRepository {

    /** How many orders a schedule has of one type of slot. */
    record Count(long scheduleId, SlotType slotType, long registrations, long completed) {}

    private final Statements statements;

    RegistrationRepository(Statements statements) {
        this.statements = statements;
    }

    List<Share> shares(Days days) {
        return shares(during(days));
    }

    List<Share> shares(Days days, Collection<Long> clinicIds) {
        return clinicIds.isEmpty() ? List.of() : shares(during(days).in("clinic_id", clinicIds));
    }

    private List<Share> shares(Conditions conditions) {
        return statements.query(selectShares(conditions), conditions, RegistrationRepository::share);
    }

    static String selectShares(Conditions conditions) {
        return "select doctor_id, clinic_id, section, slot_type, count(*), sum(price), sum(completed)"
                + " from counted_order where " + conditions.sql()
                + " group by doctor_id, clinic_id, section, slot_type";
    }

    List<Count> ofDoctor(long doctorId, Days days) {
        Conditions conditions = during(days).and("doctor_id = ?", doctorId);
        return statements.query(selectCounts(conditions), conditions, RegistrationRepository::count);
    }

    static String selectCounts(Conditions conditions) {
        return "select schedule_id, slot_type, count(*), sum(completed) from counted_order where " + conditions.sql()
                + " group by schedule_id, slot_type";
    }

    static Conditions during(Days days) {
        return new Conditions().and("date between ? and ?", days.from(), days.to());
    }

    private static Share share(ResultSet row) throws SQLException {
        return new Share(
                row.getLong(1),
                row.getLong(2),
                TimeSection.of(row.getInt(3)),
                SlotType.of(row.getInt(4)),
                new Figures(row.getLong(5), row.getBigDecimal(6), row.getLong(7)));
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(row.getLong(1), SlotType.of(row.getInt(2)), row.getLong(3), row.getLong(4));
    }
}
