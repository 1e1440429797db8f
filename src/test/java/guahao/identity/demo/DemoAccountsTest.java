package guahao.identity.demo;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.account.Accounts;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServerTest
class DemoAccountsTest {

    private final Http http;

    DemoAccountsTest(Http http, Accounts accounts, DemoAccounts demo) {
        this.http = http;
        if (accounts.liveDemoAccounts().isEmpty()) {
            demo.load();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "login, username, admin, Admin@12345, admin",
        "staff/login, identifier, admin, Admin@12345, admin",
        "staff/login, identifier, doctor, Doctor@12345, user",
        "staff/login, identifier, head, Head@12345, user",
        "patient/login, phonenumber, 13800000001, Patient@12345, user",
        "login, username, patient, Patient@12345, user",
    })
    void comeInAsTheReadmeSays(String path, String key, String name, String password, String role) {
        Answer login = http.post("/auth/" + path, "{\"%s\":\"%s\",\"password\":\"%s\"}".formatted(key, name, password))
                .send();
        Object token = path.equals("login") ? login.at("message.access_token") : login.at("message");
        assertThat(http.get("/auth/me").token((String) token).send().at("message.role"))
                .isEqualTo(role);
    }
}
