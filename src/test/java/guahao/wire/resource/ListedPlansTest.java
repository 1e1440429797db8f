package guahao.wire.resource;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.ServerTest;
import guahao.scheduling.Wards;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That the filters of the lists that grow find their rows by an index, through the views too. */
@ServerTest
class ListedPlansTest {

    private final Wards wards;

    ListedPlansTest(Wards wards) {
        this.wards = wards;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account_listed where id = -1",
                "account_listed where assigned_role = 'NOBODY' and role = 'nobody'",
                "patient_listed where id in (-1, -2)",
                "appointment_listed where patient_id = -1",
                "appointment_listed where schedule_id = -1",
                "appointment_listed where date >= '2999-01-01' and date < '2999-01-02'",
                "audit_listed where actor_id = -1",
                "audit_listed where action = 'x'",
                "audit_listed where target_type = 'x' and target_id = 'x'",
                "audit_listed where target_id = 'x'",
                "audit_listed where at >= '2999-01-01' and at <= '2999-01-02'"
            })
    void readNoTableAsAWhole(String from) {
        String plan = wards.column("explain format=json select * from " + from).getFirst();
        assertThat(plan).doesNotContain("\"access_type\": \"ALL\"", "\"access_type\": \"index\"");
    }
}
