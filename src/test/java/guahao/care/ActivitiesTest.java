package guahao.care;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.care.House.Client;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServerTest
class ActivitiesTest {

    private final Http http;
    private final House house;

    ActivitiesTest(Http http, House house) {
        this.http = http;
        this.house = house;
    }

    @Test
    void guestsSeePublicActivitiesInListsAlone() {
        Client worker = house.socialWorker(http);
        String id = worker.made(
                "activities",
                "create",
                "{\"title\":\"内部会议\",\"date\":\"2031-01-01\",\"location\":\"大厅\",\"capacity\":3,\"isPublic\":false}");
        String day = "{\"pageSize\":100,\"filter\":{\"from\":\"2031-01-01\",\"to\":\"2031-01-01\"}}";
        String found = "\"_id\":\"" + id + "\"";
        assertThat(worker.ok("activities", "list", day).text()).contains(found);
        assertThat(house.guest(http).ok("activities", "list", day).text()).doesNotContain(found);
        assertThat(house.user(http).ok("activities", "list", day).text()).doesNotContain(found);
        assertThat(house.guest(http).ok("activities", "publicList", "{}").text())
                .doesNotContain(found);
    }

    @Test
    void aChangeKeepsWhatItDoesNotName() {
        Client worker = house.socialWorker(http);
        String id = worker.made(
                "activities",
                "create",
                "{\"title\":\"读书会\",\"date\":\"2031-01-01\",\"endDate\":\"2031-01-02\",\"location\":\"大厅\",\"capacity\":0}");
        assertThat(worker.ok("activities", "update", "{\"id\":\"%s\",\"patch\":{}}".formatted(id))
                        .number("data.updated"))
                .isZero();
        String update = "{\"activityId\":\"%s\",\"data\":{\"location\":\"花园\",\"isPublic\":false}}".formatted(id);
        assertThat(worker.ok("activities", "update", update).number("data.updated"))
                .isEqualTo(1);
        Answer activity = worker.ok("activities", "get", "{\"activityId\":\"%s\"}".formatted(id));
        assertThat(activity.at("data.title")).isEqualTo("读书会");
        assertThat(activity.at("data.type")).isEqualTo("其他");
        assertThat(activity.at("data.location")).isEqualTo("花园");
        assertThat(activity.at("data.isPublic")).isEqualTo(false);
        String late = "{\"id\":\"%s\",\"patch\":{\"date\":\"2031-01-03\"}}".formatted(id);
        assertThat(worker.code("activities", "update", late)).isEqualTo("E_VALIDATE");
        assertThat(worker.code("activities", "update", "{\"id\":\"0\",\"patch\":{}}"))
                .isEqualTo("E_NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"title\":\"一\"",
                "\"capacity\":-1",
                "\"capacity\":\"5\"",
                "\"capacity\":1.5",
                "\"status\":\"completed\"",
                "\"endDate\":\"2030-12-31\"",
                "\"isPublic\":\"yes\"",
                "\"date\":\"2031-13-01\"",
                "\"location\":\"\""
            })
    void badActivitiesAreRefused(String field) {
        String payload =
                "{\"activity\":{\"title\":\"读书会\",\"date\":\"2031-01-01\",\"location\":\"大厅\",\"capacity\":1,%s}}"
                        .formatted(field);
        assertThat(house.socialWorker(http).code("activities", "create", payload))
                .isEqualTo("E_VALIDATE");
    }

    @Test
    void oldClientsSayCompleted() {
        house.guest(http).ok("activities", "list", "{\"filter\":{\"status\":\"completed\"}}");
        assertThat(house.guest(http).code("activities", "list", "{\"filter\":{\"status\":\"x\"}}"))
                .isEqualTo("E_VALIDATE");
        assertThat(house.guest(http).code("activities", "publicList", "{\"window\":\"x\"}"))
                .isEqualTo("E_VALIDATE");
    }

    @Test
    void aCapacityIsAsLargeAsAWholeNumber() {
        Client worker = house.socialWorker(http);
        String activity = "{\"title\":\"大会\",\"date\":\"2031-01-01\",\"location\":\"广场\",\"capacity\":%s}";
        String id = worker.made("activities", "create", activity.formatted("2147483647"));
        assertThat(worker.ok("activities", "get", "{\"id\":\"%s\"}".formatted(id))
                        .number("data.capacity"))
                .isEqualTo(Integer.MAX_VALUE);
        assertThat(worker.code("activities", "create", activity.formatted("2147483648")))
                .isEqualTo("E_VALIDATE");
    }
}
