package guahao.care.maintenance;

import guahao.platform.database.Statements;
import guahao.platform.database.Values;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stays that do not know their child's file. */
@Singleton
final class LinkRepository {

    /**
     * A stay, and whose it may be.
     *
     * @param linked whether it found its file a while ago
     */
    record Loose(long id, @Nullable String idCard, @Nullable String patientName, boolean linked) {}

    private static final String LOOSE = "select id, id_card, patient_name, false as linked from care_tenancy"
            + " where patient_id is null union all select id, id_card, patient_name, true from care_tenancy"
            + " where linked_at >= ? and patient_id is not null";

    private final Statements statements;

    LinkRepository(Statements statements) {
        this.statements = statements;
    }

    /** Of those that are loose, or were until {@code since}: who walks them by offset must not skip any. */
    long count(LocalDateTime since) {
        return statements.number("select count(*) from (" + LOOSE + ") loose", Values.of(since));
    }

    List<Loose> page(LocalDateTime since, int offset, int size) {
        return statements.query(
                "select * from (" + LOOSE + ") loose order by id limit " + size + " offset " + offset,
                Values.of(since),
                row -> new Loose(row.getLong(1), row.getString(2), row.getString(3), row.getBoolean(4)));
    }

    /** Two at most, which is enough to know that it is not one. */
    List<Long> named(String name) {
        return statements.query(
                "select id from care_patient where name = ? and name collate utf8mb4_bin = ? limit 2",
                Values.of(name, name),
                row -> row.getLong(1));
    }

    List<Long> numbered(String idCard) {
        return statements.query(
                "select id from care_patient where id_card = ?", Values.of(idCard), row -> row.getLong(1));
    }

    int link(long stayId, long patientId, LocalDateTime now) {
        return statements.update(
                "update care_tenancy set patient_id = ?, linked_at = ?, updated_at = ? where id = ? and patient_id is null",
                Values.of(patientId, now, now, stayId));
    }
}
