package guahao.patient;

import guahao.patient.PatientSearch.Filter;
import guahao.platform.database.Statements;
import guahao.wire.input.PageRequest;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds patients by themselves and by the phone number of their account. */
@Singleton
final class PatientSearchRepository {

    private static final String MATCHING = """
            from patient p left join account_phone a on a.account_id = p.account_id
            where (? is null or instr(p.name, ?) > 0)
              and (? is null or instr(a.phone, ?) > 0)
              and (? is null or p.id = ?)
            """;

    private final Statements statements;

    PatientSearchRepository(Statements statements) {
        this.statements = statements;
    }

    /** @param phone of the patient's account, null without one */
    record Row(long patientId, @Nullable String phone) {}

    List<Row> page(Filter filter, PageRequest page) {
        return statements.query(
                "select p.id, a.phone " + MATCHING + " order by p.id limit ? offset ?",
                statement -> {
                    fill(statement, filter);
                    statement.setInt(7, page.size());
                    statement.setLong(8, page.offset());
                },
                row -> new Row(row.getLong(1), row.getString(2)));
    }

    long count(Filter filter) {
        return statements
                .query("select count(*) " + MATCHING, statement -> fill(statement, filter), row -> row.getLong(1))
                .getFirst();
    }

    /** With that phone number, else of that name; by id. */
    List<Row> exactly(String keyword, int most) {
        List<Row> phones = exactly("a.phone = ?", keyword, most);
        return phones.isEmpty() ? exactly("p.name = ?", keyword, most) : phones;
    }

    private List<Row> exactly(String condition, String keyword, int most) {
        return statements.query(
                "select p.id, a.phone from patient p left join account_phone a on a.account_id = p.account_id where "
                        + condition + " order by p.id limit " + most,
                statement -> statement.setString(1, keyword),
                row -> new Row(row.getLong(1), row.getString(2)));
    }

    private static void fill(PreparedStatement statement, Filter filter) throws SQLException {
        for (int i = 1; i <= 2; i++) {
            statement.setString(i, filter.name());
            statement.setString(i + 2, filter.phone());
            statement.setObject(i + 4, filter.patientId(), Types.BIGINT);
        }
    }
}
