package guahao.care.users;

import guahao.care.input.Moments;
import guahao.platform.database.Statements;
import guahao.platform.database.Values;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** The table of stars. */
@Singleton
final class StarRepository {

    private final Statements statements;
    private final Clock clock;

    StarRepository(Statements statements, Clock clock) {
        this.statements = statements;
        this.clock = clock;
    }

    List<String> of(long userId, int most) {
        return statements.query(
                "select patient_id from care_star where account_id = ? order by created_at desc, patient_id desc limit "
                        + most,
                Values.of(userId),
                row -> row.getString(1));
    }

    void add(long userId, long patientId) {
        statements.update(
                "insert ignore into care_star (account_id, patient_id, created_at) values (?, ?, ?)",
                Values.of(userId, patientId, Moments.now(clock)));
    }

    int remove(long userId, long patientId) {
        return statements.update(
                "delete from care_star where account_id = ? and patient_id = ?", Values.of(userId, patientId));
    }
}
