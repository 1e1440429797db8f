package guahao.patient.web;

import static guahao.kit.Hospital.done;
import static guahao.kit.Hospital.refused;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.Newcomers;
import guahao.identity.Newcomers.Newcomer;
import guahao.identity.People;
import guahao.identity.People.Person;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.platform.kit.Sql;
import io.micronaut.transaction.TransactionOperations;
import java.sql.Connection;
import org.junit.jupiter.api.Test;

@ServerTest
class AdministratorsFindPatientsTest {

    private final Http http;
    private final TransactionOperations<Connection> transactions;
    private final Person admin;
    private final Newcomer patient;
    private final String name = "名_%" + People.name();
    private final String card = Newcomers.card();
    private final long relative;

    AdministratorsFindPatientsTest(
            Http http, People people, Newcomers newcomers, TransactionOperations<Connection> transactions) {
        this.http = http;
        this.transactions = transactions;
        this.admin = people.admin();
        this.patient = newcomers.patient("张三");
        this.relative = done(http.post(
                                "/patient/patients", "{\"name\":\"%s\",\"id_card\":\"%s\"}".formatted(name, card))
                        .token(patient.token())
                        .send())
                .number("message.patient_id");
    }

    private Answer find(String query) {
        return http.get("/admin/patients" + query).token(admin.token()).send();
    }

    private String audited() {
        return transactions.executeRead(status -> Sql.text(
                status.getConnection(),
                "select concat(count(*), coalesce(max(detail), '')) from audit_log where action = 'patients.read' and actor_id = "
                        + admin.id()));
    }

    @Test
    void withTheWholeCardAndAnAuditRow() {
        Answer answer = done(find("?name=%25" + name.substring(3)));
        assertThat(answer.at("message.total")).isEqualTo(1);
        assertThat(answer.number("message.patients.0.patient_id")).isEqualTo(relative);
        assertThat(answer.at("message.patients.0.id_card")).isEqualTo(card);
        assertThat(answer.at("message.patients.0.idCard")).isEqualTo(card);
        assertThat(answer.at("message.patients.0.phone")).isNull();
        assertThat(audited()).startsWith("1").contains("[" + relative + "]").doesNotContain(card);
    }

    @Test
    void byTheirPhone() {
        Answer answer = done(find("?phone=" + patient.phone().substring(2)));
        assertThat(answer.number("message.patients.0.patient_id")).isEqualTo(patient.patientId());
        assertThat(answer.at("message.patients.0.phone")).isEqualTo(patient.phone());
        assertThat(answer.at("message.patients.0.phone_number")).isEqualTo(patient.phone());
    }

    @Test
    void byAllFiltersTogether() {
        assertThat(done(find("?patient_id=" + relative + "&name=" + patient.phone()))
                        .at("message.total"))
                .isEqualTo(0);
        assertThat(audited()).isEqualTo("0");
        assertThat(done(find("?patient_id=" + relative + "&page=1&page_size=5")).at("message.page_size"))
                .isEqualTo(5);
        assertThat(done(find("")).number("message.total")).isGreaterThanOrEqualTo(2);
        refused(find("?patient_id=x"), 99);
        refused(find("?page=0"), 99);
    }

    @Test
    void andNobodyElseDoes() {
        refused(http.get("/admin/patients").token(patient.token()).send(), 102, "无权限");
        refused(http.get("/patients").token(patient.token()).send(), 102, "无权限");
        assertThat(http.get("/patients").send().status()).isEqualTo(401);
    }
}
