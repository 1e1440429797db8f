package guahao.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.People;
import guahao.identity.account.Accounts;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a request is taken for. */
@ServerTest
class CallersTest {

    private static final String PROBE = "/api/test-identity";

    @Test
    void isTheAccountOfTheToken(Http http, People people) {
        var user = people.user();

        assertThat(http.get(PROBE + "/user").token(user.token()).send().at("data"))
                .isEqualTo("" + user.id());
        assertThat(http.get(PROBE + "/public").token(user.token()).send().at("data"))
                .isEqualTo("" + user.id());
        assertThat(http.get(PROBE + "/public-caller").token(user.token()).send().at("data"))
                .isEqualTo("" + user.id());
    }

    @Test
    void isNobodyWithoutToken(Http http) {
        assertThat(http.get(PROBE + "/public").send().at("data")).isEqualTo("nobody");
        assertThat(http.get(PROBE + "/user").send().status()).isEqualTo(401);
        assertThat(http.get(PROBE + "/admin").send().status()).isEqualTo(401);
        assertThat(http.get(PROBE + "/public-caller").send().status()).isEqualTo(401);
    }

    @Test
    void isNobodyOnAPublicRouteWithABadToken(Http http) {
        assertThat(http.get(PROBE + "/public").token("bad").send().at("data")).isEqualTo("nobody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "BEARER ", "bEaReR   "})
    void writesTheSchemeAsItLikes(String scheme, Http http, People people) {
        var user = people.user();

        assertThat(http.get(PROBE + "/user")
                        .header("Authorization", scheme + user.token())
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Basic ", "", "Token "})
    void comesWithATokenOrNotAtAll(String scheme, Http http, People people) {
        String header =
                scheme.startsWith("Bearer") ? scheme : scheme + people.user().token();

        assertThat(http.get(PROBE + "/user")
                        .header("Authorization", header)
                        .send()
                        .status())
                .isEqualTo(401);
    }

    @Test
    void isAnAdministratorWhileTheDatabaseSaysSo(Http http, People people, Accounts accounts) {
        var admin = people.admin();
        assertThat(http.get(PROBE + "/admin").token(admin.token()).send().status())
                .isEqualTo(200);

        accounts.changeAdmin(admin.id(), false);
        assertThat(http.get(PROBE + "/admin").token(admin.token()).send().status())
                .isEqualTo(403);
        assertThat(http.get(PROBE + "/user").token(admin.token()).send().status())
                .isEqualTo(200);

        accounts.changeAdmin(admin.id(), true);
        assertThat(http.get(PROBE + "/admin").token(admin.token()).send().status())
                .isEqualTo(200);
    }

    @Test
    void isServedOnAVirtualThread(Http http, People people) {
        assertThat(http.get(PROBE + "/thread")
                        .token(people.user().token())
                        .send()
                        .at("data"))
                .isEqualTo(true);
    }
}
