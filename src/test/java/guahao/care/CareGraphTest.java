package guahao.care;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.care.House.Client;
import guahao.identity.People.Person;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@ServerTest
class CareGraphTest {

    private final Http http;
    private final House house;

    CareGraphTest(Http http, House house) {
        this.http = http;
        this.house = house;
    }

    private Answer ask(Client client, String query) {
        Person person = Objects.requireNonNull(client.person());
        return http.post("/graphql", "{\"query\":\"%s\"}".formatted(query.replace("\"", "\\\"")))
                .token(person.token())
                .send();
    }

    @Test
    void theGraphMasksAsTheFunctionsDo() {
        Client worker = house.socialWorker(http);
        String name = House.name();
        String idCard = House.idNumber();
        String id = house.patient(worker, name, idCard);
        String query = "{ care { role patients(name: \"%s\") { total items { id idCard } }".formatted(name)
                + " patient(id: %s) { name idCard plainFields } } }".formatted(id);

        Answer seen = ask(worker, query);
        assertThat(seen.at("data.care.role")).isEqualTo("social_worker");
        assertThat(seen.at("data.care.patients.items.0.id")).isEqualTo(id);
        assertThat(seen.text()).contains("******" + idCard.substring(14)).doesNotContain(idCard);
        assertThat(ask(house.volunteer(http), query).at("data.care.patient.idCard"))
                .isNull();

        Client admin = house.admin(http);
        assertThat(ask(admin, query).at("data.care.patient.idCard")).isEqualTo(idCard);
        assertThat(house.rows()
                        .column(
                                "select id from audit_log where action = 'patients.readSensitive' and actor_id = ?",
                                admin.id()))
                .hasSize(1);
    }

    @Test
    void withoutARoleThereIsNoHouse() {
        Answer refused = ask(house.user(http), "{ care { role } }");
        assertThat(refused.at("data.care")).isNull();
        assertThat(refused.at("errors.0.extensions.code")).isEqualTo("FORBIDDEN");
        Answer stays = ask(house.volunteer(http), "{ care { tenancies { id } } }");
        assertThat(stays.at("errors.0.extensions.code")).isEqualTo("FORBIDDEN");
    }
}
