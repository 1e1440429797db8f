package guahao.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.ServerTest;
import guahao.platform.database.Conditions;
import guahao.scheduling.Days;
import guahao.scheduling.Wards.Ward;
import guahao.statistics.Ledger.Place;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How the database counts the orders of some days among those of many. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatisticsPlansTest {

    private static final int SCHEDULES = 60;

    private final TransactionOperations<Connection> transactions;
    private final LocalDate last;
    private final Ward ward;

    StatisticsPlansTest(TransactionOperations<Connection> transactions, Ledger ledger) {
        this.transactions = transactions;
        last = ledger.day();
        ward = ledger.wards.ward();
        for (int n = 0; n < SCHEDULES; n++) {
            long schedule = ledger.schedule(new Place(ward.doctor(), ward.clinic()), last.minusDays(n), 0, 0, 9, "1");
            ledger.crowd(schedule);
        }
        ledger.wards.column("analyze table appointment");
        ledger.wards.column("analyze table schedule");
    }

    @Test
    void isByTheDaysOfSchedulesAndAnIndexOfTheirOrders() {
        Conditions few = RegistrationRepository.during(new Days(last.minusDays(2), last));
        Map<String, String> keys = explain(RegistrationRepository.selectShares(few), few);
        assertThat(keys).containsEntry("s", "schedule_date").containsEntry("a", "appointment_schedule index");
    }

    @Test
    void isByTheDoctorsSchedules() {
        Conditions few =
                RegistrationRepository.during(new Days(last.minusDays(2), last)).and("doctor_id = ?", ward.doctor());
        Map<String, String> keys = explain(RegistrationRepository.selectCounts(few), few);
        assertThat(keys).containsKey("s").containsEntry("a", "appointment_schedule index");
    }

    /** For each table the key, and whether its rows are left alone. */
    private Map<String, String> explain(String sql, Conditions conditions) {
        return transactions.executeRead(status -> {
            try (var statement = status.getConnection().prepareStatement("explain " + sql)) {
                conditions.fill(statement);
                try (ResultSet rows = statement.executeQuery()) {
                    Map<String, String> keys = new HashMap<>();
                    while (rows.next()) {
                        boolean indexOnly =
                                String.valueOf(rows.getString("Extra")).contains("Using index")
                                        && !rows.getString("Extra").contains("Using index condition");
                        keys.put(rows.getString("table"), rows.getString("key") + (indexOnly ? " index" : ""));
                    }
                    return keys;
                }
            } catch (SQLException e) {
                throw new AssertionError(sql, e);
            }
        });
    }
}
