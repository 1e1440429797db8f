package guahao.identity;

import static guahao.kit.Hospital.done;
import static guahao.kit.Hospital.refused;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.kit.Http;
import guahao.kit.LogWatch;
import guahao.kit.ServerTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Goes the ways that personal data takes, with values that the log is searched for. */
@ServerTest
class NothingPersonalIsLoggedTest {

    private final Http http;
    private final People people;
    private final String phone = People.phone();
    private final String password = LogWatch.canary("p");
    private final String name = LogWatch.canary("n");
    private final String mail = LogWatch.canary(People.name()) + "@example.com";

    NothingPersonalIsLoggedTest(Http http, People people) {
        this.http = http;
        this.people = people;
    }

    /** A JSON object of texts, key by key. */
    private Http.Call post(String path, String... keysAndValues) {
        var json = new StringBuilder("{");
        for (int i = 0; i < keysAndValues.length; i += 2) {
            json.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(keysAndValues[i])
                    .append("\":\"")
                    .append(keysAndValues[i + 1])
                    .append('"');
        }
        return http.post(path, json.append('}').toString());
    }

    private Http.Call register() {
        return post("/auth/register", "phonenumber", phone, "password", password, "name", name, "email", mail);
    }

    @Test
    void whenPeopleRegisterAndSignIn() {
        Newcomers.verify(http, phone);
        String code = Newcomers.code(http, "sms", phone);
        String token = String.valueOf(done(register().send()).at("message"));
        refused(register().send(), 100);
        done(post("/auth/patient/login", "phonenumber", phone, "password", password)
                .send());
        refused(
                post("/auth/login", "username", mail, "password", password + "x")
                        .send(),
                101);
        refused(post("/auth/sms/verify-code", "phone", phone, "code", code).send(), 106);
        refused(post("/auth/login", "username", name + phone).send(), 99);
        done(http.get("/auth/user-info").token(token).send());
        assertThat(found(name)).isEmpty();
        assertThat(found(phone)).isEmpty();
        assertThat(found(code)).isEmpty();
    }

    @Test
    void whenTheyActForOthers(Newcomers newcomers) {
        String token = newcomers.patient(name).token();
        String card = Newcomers.card();
        done(post("/patient/patients", "name", name, "id_card", card)
                .token(token)
                .send());
        refused(
                post("/patient/patients", "name", name, "id_card", card)
                        .token(token)
                        .send(),
                99);
        refused(
                post("/patient/patients", "name", name, "id_card", phone)
                        .token(token)
                        .send(),
                99);
        refused(
                post("/patient/identity/verify", "identifier", "T" + phone, "password", "invalid" + password)
                        .token(token)
                        .send(),
                99);
        done(post("/patient/wechat/bind-by-code", "code", name + phone)
                .token(token)
                .send());
        done(http.get("/patient/health-record").token(token).send());
        String admin = people.admin().token();
        done(http.get("/admin/patients?name=" + name).token(admin).send());
        refused(http.get("/admin/patients/" + name + phone).token(admin).send(), 98);
        assertThat(found(name)).isEmpty();
        assertThat(found(phone)).isEmpty();
        assertThat(found(card)).isEmpty();
    }

    @Test
    void asTheWatchWouldSee() {
        assertThat(LogWatch.sees("kept from " + name)).isTrue();
        assertThat(LogWatch.sees("phone=" + phone + ".")).isTrue();
        assertThat(LogWatch.sees("card " + Newcomers.card())).isTrue();
        assertThat(LogWatch.sees("account 7 at 1763721157000")).isFalse();
        assertThat(LogWatch.seesCode("guahao.platform.outbox.Sender", "sent 048213 by sms"))
                .isTrue();
        assertThat(LogWatch.seesCode("guahao.platform.outbox.Sender", "message 1048213 at 12:00:00.048213"))
                .isFalse();
    }

    private static List<String> found(String value) {
        return LogWatch.caught().stream().filter(line -> line.contains(value)).toList();
    }
}
