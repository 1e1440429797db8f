package guahao.care;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.care.House.Client;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.scheduling.AtOnce;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ServerTest
class RegistrationsTest {

    private final Http http;
    private final House house;

    RegistrationsTest(Http http, House house) {
        this.http = http;
        this.house = house;
    }

    private String activity(Client manager, int capacity) {
        return manager.made(
                "activities",
                "create",
                "{\"activity\":{\"title\":\"亲子活动\",\"date\":\"2026-12-24\",\"location\":\"大厅\",\"capacity\":%d}}"
                        .formatted(capacity));
    }

    private static String on(String activity) {
        return "{\"activityId\":\"%s\"}".formatted(activity);
    }

    private static String register(Client client, String activity) {
        return String.valueOf(
                client.ok("registrations", "register", on(activity)).at("data.status"));
    }

    @Test
    void thirtyFamiliesRaceForFivePlaces() {
        Client worker = house.socialWorker(http);
        String activity = activity(worker, 5);
        List<Client> families =
                IntStream.range(0, 30).mapToObj(i -> house.parent(http)).toList();

        List<String> answers = AtOnce.run(30, i -> register(families.get(i), activity));

        assertThat(answers.stream().filter("registered"::equals)).hasSize(5);
        assertThat(answers.stream().filter("waitlist"::equals)).hasSize(25);
        Answer seen = worker.ok("activities", "get", "{\"id\":\"%s\"}".formatted(activity));
        assertThat(seen.number("data.registeredCount")).isEqualTo(5);
        assertThat(seen.number("data.waitlistCount")).isEqualTo(25);
        List<String> queue = queue(activity);
        assertThat(queue)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 30)
                        .filter(i -> answers.get(i).equals("waitlist"))
                        .mapToObj(i -> families.get(i).id())
                        .toList());
        assertThat(house.rows()
                        .column("select distinct created_at from care_registration where activity_id = ?", activity))
                .as("no two have one place in the queue")
                .hasSize(30);

        worker.ok("activities", "update", "{\"id\":\"%s\",\"patch\":{\"capacity\":8}}".formatted(activity));

        assertThat(queue(activity)).isEqualTo(queue.subList(3, 25));
    }

    private List<String> queue(String activity) {
        return house.rows()
                .column(
                        "select user_id from care_registration where activity_id = ? and status = 'waitlist'"
                                + " order by created_at, id",
                        activity);
    }

    @Test
    void aCancelledPlaceGoesToWhoWaitsLongest() {
        Client worker = house.socialWorker(http);
        String activity = activity(worker, 1);
        Client first = house.parent(http);
        Client second = house.parent(http);
        Client third = house.parent(http);
        assertThat(register(first, activity)).isEqualTo("registered");
        assertThat(register(second, activity)).isEqualTo("waitlist");
        assertThat(register(third, activity)).isEqualTo("waitlist");
        Answer again = second.call("registrations", "register", on(activity));
        assertThat(Client.code(again)).isEqualTo("E_CONFLICT");
        assertThat(again.at("error.msg")).isEqualTo("已在候补");

        assertThat(first.ok("registrations", "cancel", on(activity)).number("data.updated"))
                .isEqualTo(1);
        assertThat(first.ok("registrations", "cancel", on(activity)).number("data.updated"))
                .isZero();

        assertThat(status(second, activity)).isEqualTo("registered");
        assertThat(status(third, activity)).isEqualTo("waitlist");
        assertThat(register(first, activity)).isEqualTo("waitlist");
        assertThat(queue(activity)).containsExactly(third.id(), first.id());
    }

    private static String status(Client client, String activity) {
        Answer list =
                client.ok("registrations", "list", "{\"activityId\":\"%s\",\"userId\":\"me\"}".formatted(activity));
        return String.valueOf(list.at("data.0.status"));
    }

    @Test
    void checkingInHappensOnceAndByManagersForOthers() {
        Client worker = house.socialWorker(http);
        Client parent = house.parent(http);
        String activity = activity(worker, 0);
        assertThat(parent.code("registrations", "checkin", on(activity))).isEqualTo("E_NOT_FOUND");
        assertThat(register(parent, activity)).isEqualTo("registered");
        String forParent = "{\"activityId\":\"%s\",\"userId\":\"%s\"}".formatted(activity, parent.id());
        Answer refused = house.parent(http).call("registrations", "checkin", forParent);
        assertThat(Client.code(refused)).isEqualTo("E_PERM");
        assertThat(refused.at("error.msg")).isEqualTo("仅管理员/社工可为他人签到");
        assertThat(worker.ok("registrations", "checkin", forParent).number("data.updated"))
                .isEqualTo(1);
        assertThat(parent.ok("registrations", "checkin", on(activity)).number("data.updated"))
                .isZero();
        assertThat(parent.code("registrations", "cancel", on(activity))).isEqualTo("E_CONFLICT");
    }

    @Test
    void guestsLeaveNameAndPhoneOfWhichOnlyManagersSee() {
        Client worker = house.socialWorker(http);
        String activity = activity(worker, 3);
        Client guest = house.guest(http);
        Answer nameless = guest.call("registrations", "register", on(activity));
        assertThat(Client.code(nameless)).isEqualTo("E_VALIDATE");
        assertThat(nameless.at("error.msg")).isEqualTo("游客报名需填写姓名与电话");
        String phone = House.phone();
        String payload = "{\"activityId\":\"%s\",\"guestContact\":{\"name\":\"游客\",\"phone\":\"%s\"}}"
                .formatted(activity, phone);
        String token = UUID.randomUUID().toString();
        Answer first = guest.once("registrations", "register", token, payload);
        assertThat(first.at("data.status")).isEqualTo("registered");
        assertThat(guest.once("registrations", "register", token, payload).text())
                .isEqualTo(first.text());
        assertThat(guest.code("registrations", "register", payload)).isEqualTo("E_CONFLICT");
        assertThat(worker.ok("registrations", "list", on(activity)).at("data.0.guestContact.phone"))
                .isEqualTo(phone);
        String id = String.valueOf(first.at("data._id"));
        String byId = "{\"activityId\":\"%s\",\"registrationId\":\"%s\"}".formatted(activity, id);
        assertThat(worker.ok("registrations", "checkin", byId).number("data.updated"))
                .isEqualTo(1);
    }

    @Test
    void othersRegistrationsAreNotForEverybody() {
        String activity = activity(house.socialWorker(http), 3);
        Client parent = house.parent(http);
        assertThat(parent.code("registrations", "list", on(activity))).isEqualTo("E_PERM");
        assertThat(parent.code("registrations", "list", "{\"userId\":\"1\"}")).isEqualTo("E_PERM");
        assertThat(parent.ok("registrations", "list", "{}").node("data").size()).isZero();
        assertThat(house.guest(http).code("registrations", "list", "{}")).isEqualTo("E_AUTH");
    }

    @Test
    void closedActivitiesTakeNobody() {
        Client worker = house.socialWorker(http);
        String activity = activity(worker, 3);
        worker.ok("activities", "update", "{\"id\":\"%s\",\"patch\":{\"status\":\"closed\"}}".formatted(activity));
        Answer refused = house.parent(http).call("registrations", "register", on(activity));
        assertThat(Client.code(refused)).isEqualTo("E_VALIDATE");
        assertThat(refused.at("error.msg")).isEqualTo("活动未开放报名");
        assertThat(house.parent(http).code("registrations", "register", on("0")))
                .isEqualTo("E_NOT_FOUND");
    }

    @Test
    void managersNameAGuestsRowByItsOwnIdAlone() {
        Client worker = house.socialWorker(http);
        String activity = activity(worker, 1);
        String guest = "{\"activityId\":\"%s\",\"guestContact\":{\"name\":\"游客\",\"phone\":\"%s\"}}"
                .formatted(activity, House.phone());
        String id = String.valueOf(
                house.guest(http).ok("registrations", "register", guest).at("data._id"));
        Client parent = house.parent(http);
        assertThat(register(parent, activity)).isEqualTo("waitlist");
        String alone = "{\"registrationId\":\"%s\"}".formatted(id);
        assertThat(parent.code("registrations", "cancel", alone)).isEqualTo("E_PERM");
        assertThat(worker.code("registrations", "cancel", alone.replace("}", ",\"activityId\":\"0\"}")))
                .isEqualTo("E_NOT_FOUND");
        assertThat(worker.ok("registrations", "cancel", alone).number("data.updated"))
                .isEqualTo(1);
        assertThat(status(parent, activity)).isEqualTo("registered");
        assertThat(worker.code("registrations", "checkin", "{\"registrationId\":\"0\"}"))
                .isEqualTo("E_NOT_FOUND");
    }
}
