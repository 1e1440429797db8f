package guahao.care;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.care.House.Client;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a client sends, it is never told of a fault of ours, which it would send again. */
@ServerTest
class BadInputTest {

    private static final List<String> KEYS = List.of(
            "id",
            "patientId",
            "activityId",
            "registrationId",
            "taskId",
            "openId",
            "userId",
            "fileID",
            "page",
            "pageSize",
            "sort",
            "filter",
            "patient",
            "patch",
            "data",
            "tenancy",
            "service",
            "activity",
            "name",
            "fields",
            "reason",
            "expiresDays",
            "expiresAt",
            "decision",
            "rating",
            "window",
            "status",
            "guestContact",
            "phone",
            "id_card",
            "applyRole",
            "relative",
            "password",
            "nickname",
            "username",
            "role",
            "value",
            "avatar",
            "scope",
            "month",
            "year",
            "quarter",
            "range",
            "type",
            "collections",
            "params",
            "dryRun",
            "offset",
            "limit",
            "batchSize",
            "windowMinutes",
            "requestId",
            "clientToken",
            "date",
            "capacity",
            "checkInDate");

    private static final List<String> VALUES = List.of(
            "\"x\"",
            "7",
            "[]",
            "{}",
            "true",
            "\"\"",
            "\"a\\u0000b\"",
            "-1",
            "1e999",
            "99999999999999999999999",
            "[null]",
            "{\"$in\":7}",
            "\"9999-12-31\"",
            "\"登录😀\"",
            "\"\\ud800\"",
            "[[1]]");

    private final Http http;
    private final House house;

    BadInputTest(Http http, House house) {
        this.http = http;
        this.house = house;
    }

    /** All that do not empty the house. */
    static Stream<String> actions() {
        return Arrays.stream("""
                patients list get create update admin.deleteByName
                tenancies list get create update
                services list get create review
                activities list get create update publicList
                registrations list register cancel checkin
                permissions request.submit request.approve request.reject request.list
                users getProfile me.get setProfile profile.update register listRegistrations reviewRegistration login \
                registerAuth setRole getStars toggleStar logout
                stats monthly yearly counts servicesAnalysis tenancyAnalysis activityAnalysis homeSummary
                exports create status history cronCleanup
                audits list
                relations link-tenancies
                observability cronCheck initCollections
                init-db main
                import-xlsx fromCos
                """.split("\n"))
                .flatMap(line ->
                        Arrays.stream(line.split(" ")).skip(1).map(action -> line.split(" ")[0] + " " + action));
    }

    @ParameterizedTest
    @MethodSource("actions")
    void nothingThatIsSentIsAFaultOfOurs(String action) {
        String[] names = action.split(" ");
        Client admin = house.admin(http);
        for (String value : VALUES) {
            String payload =
                    KEYS.stream().map(key -> "\"" + key + "\":" + value).collect(Collectors.joining(",", "{", "}"));
            assertAnswered(admin.call(names[0], names[1], payload));
            assertAnswered(admin.call(names[0], names[1], value));
            String inside = Stream.of("patient", "patch", "tenancy", "service", "activity", "filter", "params")
                    .map(key -> "\"" + key + "\":" + payload)
                    .collect(Collectors.joining(",", "{\"id\":\"1\",\"type\":\"custom\",", "}"));
            assertAnswered(admin.call(names[0], names[1], inside));
        }
    }

    private static void assertAnswered(Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).doesNotContain("E_INTERNAL", "E_DEPENDENCY", "E_ACTION", "Exception", "select ");
    }
}
