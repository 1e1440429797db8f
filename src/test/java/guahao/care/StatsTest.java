package guahao.care;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.care.House.Client;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each test has a year of its own, in which nobody else does anything. */
@ServerTest
class StatsTest {

    private final Http http;
    private final House house;

    StatsTest(Http http, House house) {
        this.http = http;
        this.house = house;
    }

    @Test
    void servicesAreCountedByDayAndMonth() {
        Client worker = house.socialWorker(http);
        String patient = house.patient(http);
        for (String day : new String[] {"1991-02-01", "1991-02-01", "1991-02-28", "1991-03-01"}) {
            worker.ok(
                    "services",
                    "create",
                    "{\"patientId\":\"%s\",\"type\":\"visit\",\"date\":\"%s\"}".formatted(patient, day));
        }
        Answer month = worker.ok("stats", "monthly", "{\"scope\":\"services\",\"month\":\"1991-02\"}");
        assertThat(month.number("data.meta.total")).isEqualTo(28);
        assertThat(month.at("data.items.0.date")).isEqualTo("1991-02-01");
        assertThat(month.number("data.items.0.value")).isEqualTo(2);
        assertThat(month.number("data.items.1.value")).isZero();
        Answer year = worker.ok("stats", "yearly", "{\"scope\":\"services\",\"year\":\"1991\"}");
        assertThat(year.node("data.items").size()).isEqualTo(12);
        assertThat(year.number("data.items.1.value")).isEqualTo(3);
        Answer analysis = worker.ok("stats", "servicesAnalysis", "{\"quarter\":\"1991-Q1\"}");
        assertThat(analysis.number("data.summary.totalServices")).isEqualTo(4);
        assertThat(analysis.at("data.summary.mostPopularType")).isEqualTo("visit");
        assertThat(analysis.number("data.byType.0.percentage")).isEqualTo(100);
        assertThat(analysis.at("data.byWorker.0.workerId")).isEqualTo(worker.id());
        assertThat(analysis.node("data.ratingTrend").size()).isZero();
        assertThat(worker.ok("stats", "servicesAnalysis", "{\"month\":\"1991-02\",\"type\":\"by-type\"}")
                        .number("data.0.count"))
                .isEqualTo(3);
    }

    @Test
    void bedsAreOccupiedUntilTheDayOfLeaving() {
        Client worker = house.socialWorker(http);
        String room = House.letters(10);
        String stay = "{\"patientId\":\"%s\",\"room\":\"%s\",\"bed\":\"%d\",\"checkInDate\":\"1901-01-%s\","
                + "\"checkOutDate\":\"1901-01-%s\"}";
        String patient = house.patient(http);
        worker.ok("tenancies", "create", stay.formatted(patient, room, 1, "01", "11"));
        worker.ok("tenancies", "create", stay.formatted(patient, room, 1, "05", "06"));
        worker.ok("tenancies", "create", stay.formatted(patient, room, 2, "31", "31"));

        Answer analysis = worker.ok("stats", "tenancyAnalysis", "{\"month\":\"1901-01\"}");

        assertThat(analysis.number("data.summary.totalBeds")).isEqualTo(2);
        assertThat(analysis.number("data.summary.occupiedBeds")).isEqualTo(1);
        assertThat(analysis.at("data.summary.occupancyRate")).isEqualTo(17.7);
        assertThat(analysis.at("data.summary.avgStayDuration")).isEqualTo(4.0);
        assertThat(analysis.at("data.occupancyTrend.0.rate")).isEqualTo(50.0);
        assertThat(analysis.at("data.occupancyTrend.10.rate")).isEqualTo(0.0);
        assertThat(analysis.at("data.roomUtilization.0.roomId")).isEqualTo(room);
        assertThat(analysis.at("data.stayDuration.0.bucket")).isEqualTo("1-7天");
        assertThat(analysis.number("data.stayDuration.0.count")).isEqualTo(2);
        assertThat(analysis.number("data.stayDuration.1.count")).isEqualTo(1);
    }

    @Test
    void activitiesTellWhoCame() {
        Client worker = house.socialWorker(http);
        String id = worker.made(
                "activities",
                "create",
                "{\"title\":\"旧日活动\",\"type\":\"手工\",\"date\":\"1903-05-05\",\"location\":\"大厅\",\"capacity\":9}");
        Client parent = house.parent(http);
        house.rows()
                .insert(
                        "update care_user set id_card = ? where account_id = ?",
                        House.idNumber("11010118850101123"),
                        parent.id());
        String on = "{\"activityId\":\"%s\"}".formatted(id);
        parent.ok("registrations", "register", on);
        parent.ok("registrations", "checkin", on);
        house.volunteer(http).ok("registrations", "register", on);

        Answer analysis = worker.ok("stats", "activityAnalysis", "{\"year\":\"1903\"}");

        assertThat(analysis.number("data.summary.totalParticipants")).isEqualTo(2);
        assertThat(analysis.at("data.summary.avgParticipationRate")).isEqualTo(50.0);
        assertThat(analysis.at("data.summary.mostPopularActivity")).isEqualTo("旧日活动");
        assertThat(analysis.node("data.participationTrend").size()).isEqualTo(12);
        assertThat(analysis.number("data.participationTrend.4.percentage")).isEqualTo(100);
        assertThat(analysis.at("data.byAge.1.ageRange")).isEqualTo("18-30");
        assertThat(analysis.number("data.byAge.1.count")).isEqualTo(1);
        assertThat(analysis.number("data.byAge.5.count")).isEqualTo(1);
        Answer byAge = worker.ok("stats", "activityAnalysis", "{\"year\":\"1903\",\"type\":\"participants-by-age\"}");
        assertThat(byAge.node("data").size()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"scope\":\"services\",\"month\":\"2025-13\"}",
                "{\"scope\":\"services\",\"month\":\"2025-1\"}",
                "{\"scope\":\"services\",\"month\":202501}",
                "{\"scope\":\"nothing\",\"month\":\"2025-01\"}",
                "{\"scope\":\"services\"}"
            })
    void impossibleMonthsAreRefused(String payload) {
        assertThat(house.socialWorker(http).code("stats", "monthly", payload)).isEqualTo("E_VALIDATE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"range\":\"day\"}",
                "{\"type\":\"nothing\"}",
                "{\"type\":\"by_type\"}",
                "{\"type\":\"occupancy_trend\"}",
                "{\"type\":\"byWorker\"}",
                "{\"type\":\"SUMMARY\"}",
                "{\"type\":7}",
                "{\"quarter\":\"2025-Q5\"}",
                "{\"year\":\"25\"}",
                "{\"range\":7}"
            })
    void impossiblePeriodsAreRefused(String payload) {
        for (String action : new String[] {"servicesAnalysis", "tenancyAnalysis", "activityAnalysis"}) {
            assertThat(house.socialWorker(http).code("stats", action, payload)).isEqualTo("E_VALIDATE");
        }
    }

    @Test
    void unknownCollectionsAreNull() {
        Answer counts = house.socialWorker(http).ok("stats", "counts", "{\"collections\":[\"Patients\",\"Nothing\"]}");
        assertThat(counts.number("data.Patients")).isNotNegative();
        assertThat(counts.at("data.Nothing")).isNull();
        assertThat(house.volunteer(http).code("stats", "counts", "{}")).isEqualTo("E_PERM");
    }

    @Test
    void everybodyHasFourTiles() {
        for (Client client : new Client[] {
            house.guest(http),
            house.user(http),
            house.admin(http),
            house.socialWorker(http),
            house.volunteer(http),
            house.parent(http)
        }) {
            Answer home = client.ok("stats", "homeSummary", "{}");
            assertThat(home.node("data.items").size()).isEqualTo(4);
            assertThat(String.valueOf(home.at("data.permText"))).isNotBlank();
        }
        assertThat(house.guest(http).ok("stats", "homeSummary", "{}").at("data.role"))
                .isNull();
        assertThat(house.parent(http).ok("stats", "homeSummary", "{}").at("data.items.1.value"))
                .isEqualTo("—");
    }

    @Test
    void servicesAreCountedWhereNothingElseIsNamed() {
        Client worker = house.socialWorker(http);
        worker.ok(
                "services",
                "create",
                "{\"patientId\":\"%s\",\"type\":\"visit\",\"date\":\"1906-02-03\"}".formatted(house.patient(http)));
        assertThat(worker.ok("stats", "monthly", "{\"month\":\"1906-02\"}").number("data.items.2.value"))
                .isEqualTo(1);
        assertThat(worker.ok("stats", "yearly", "{\"year\":\"1906\"}").number("data.items.1.value"))
                .isEqualTo(1);
    }

    @Test
    void everyCollectionIsCounted() {
        String names =
                "\"Services\",\"PermissionRequests\",\"Users\",\"ExportTasks\",\"AuditLogs\",\"Metrics\",\"Alerts\"";
        Answer counts = house.socialWorker(http).ok("stats", "counts", "{\"collections\":[%s]}".formatted(names));
        for (String name : names.replace("\"", "").split(",")) {
            assertThat(counts.number("data." + name)).isNotNegative();
        }
    }

    @Test
    void aDaysWorkIsCountedInTimes() {
        Client worker = house.socialWorker(http);
        worker.ok(
                "services",
                "create",
                "{\"patientId\":\"%s\",\"type\":\"visit\",\"date\":\"1907-02-03\"}".formatted(house.patient(http)));
        Answer home = worker.ok("stats", "homeSummary", "{}");
        assertThat(home.at("data.items.0.label")).isEqualTo("今日工作量");
        assertThat(home.at("data.items.0.value")).isEqualTo("1次");
    }
}
