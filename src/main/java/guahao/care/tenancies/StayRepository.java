package guahao.care.tenancies;

import guahao.care.gateway.Call;
import guahao.platform.database.Conditions;
import guahao.platform.database.Statements;
import guahao.platform.database.Values;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of stays. */
@Singleton
final class StayRepository {

    /** What checking out has to know. */
    record Known(
            long id,
            @Nullable Long patientId,
            @Nullable String idCard,
            LocalDate checkIn,
            @Nullable LocalDate checkOut) {}

    private final Statements statements;

    StayRepository(Statements statements) {
        this.statements = statements;
    }

    /** In the caller's transaction. */
    long insert(
            NewStay stay,
            @Nullable Long patientId,
            @Nullable String idCard,
            @Nullable String patientName,
            long createdBy,
            LocalDateTime now) {
        return statements.insert(
                "insert into care_tenancy (patient_id, id_card, patient_name, check_in_date, check_out_date, room, bed,"
                        + " subsidy, admit_persons, created_by, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Values.of(
                        patientId,
                        idCard,
                        patientName,
                        stay.checkIn(),
                        stay.checkOut(),
                        stay.room(),
                        stay.bed(),
                        stay.subsidy(),
                        stay.admitPersons(),
                        createdBy,
                        now));
    }

    Optional<Known> find(long id) {
        return statements
                .query(
                        "select id, patient_id, id_card, check_in_date, check_out_date from care_tenancy where id = ?",
                        Values.of(id),
                        StayRepository::known)
                .stream()
                .findFirst();
    }

    /** The newest open stay of the same child; of a stay of nobody in particular, itself. */
    long newestOpen(Known stay) {
        Conditions conditions = new Conditions().and("check_out_date is null");
        if (stay.patientId() != null) {
            conditions.and("patient_id = ?", stay.patientId());
        } else if (stay.idCard() != null) {
            conditions.and("id_card = ?", stay.idCard());
        } else {
            conditions.and("id = ?", stay.id());
        }
        return statements
                .query(
                        "select id from care_tenancy where " + conditions.sql()
                                + " order by check_in_date desc, id desc limit 1",
                        conditions,
                        row -> row.getLong(1))
                .stream()
                .findFirst()
                .orElse(stay.id());
    }

    /** 0 when somebody else was first. */
    int checkOut(long id, LocalDate day, LocalDateTime now) {
        return statements.update(
                "update care_tenancy set check_out_date = ?, updated_at = ? where id = ? and check_out_date is null",
                Values.of(day, now, id));
    }

    /** Whether the same patient came on that day with these people. */
    boolean isThere(long patientId, LocalDate checkIn, @Nullable String admitPersons) {
        return statements.number(
                        "select exists (select 1 from care_tenancy where patient_id = ? and check_in_date = ?"
                                + " and coalesce(admit_persons, '') = ?)",
                        Values.of(patientId, checkIn, admitPersons == null ? "" : admitPersons))
                == 1;
    }

    Optional<Stay> read(long id, Call call) {
        return statements
                .query("select * from care_tenancy where id = ?", Values.of(id), row -> Stay.of(row, call))
                .stream()
                .findFirst();
    }

    /** @param order from {@code order by} to the end */
    List<Stay> page(Conditions conditions, String order, Call call) {
        return statements.query(
                "select * from care_tenancy where " + conditions.sql() + order, conditions, row -> Stay.of(row, call));
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                row.getLong(1),
                row.getObject(2, Long.class),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class));
    }
}
