package guahao.care.users;

import guahao.care.patients.PatientFiles;
import guahao.platform.database.Transactions;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files that a user keeps an eye on. */
@Singleton
final class Stars {

    private static final int MOST = 1000;

    private final StarRepository rows;
    private final PatientFiles files;
    private final Transactions transactions;

    Stars(StarRepository rows, PatientFiles files, Transactions transactions) {
        this.rows = rows;
        this.files = files;
        this.transactions = transactions;
    }

    List<String> of(long userId) {
        return rows.of(userId, MOST);
    }

    /** @param value null to turn it over */
    List<String> toggle(long userId, long patientId, @Nullable Boolean value) {
        return transactions.write(() -> {
            files.require(patientId);
            boolean removed = !Boolean.TRUE.equals(value) && rows.remove(userId, patientId) == 1;
            if (!removed && !Boolean.FALSE.equals(value)) {
                rows.add(userId, patientId);
            }
            return rows.of(userId, MOST);
        });
    }
}
