package guahao.care;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.care.House.Client;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@ServerTest
class MaintenanceTest {

    private final Http http;
    private final House house;

    MaintenanceTest(Http http, House house) {
        this.http = http;
        this.house = house;
    }

    @Test
    void thereIsNothingToMake() {
        Client admin = house.admin(http);
        assertThat(admin.send("init-db", "{}").at("data.created")).isEqualTo(List.of());
        assertThat(admin.ok("init-db", "main", "{}").at("data.created")).isEqualTo(List.of());
        assertThat(admin.ok("observability", "initCollections", "{}").at("data.created"))
                .isEqualTo(List.of());
        assertThat(house.socialWorker(http).code("init-db", "main", "{}")).isEqualTo("E_PERM");
    }

    @Test
    void aWipeNamesKnownCollectionsAndNoMoreThanItsLimit() {
        Client admin = house.admin(http);
        assertThat(admin.code("init-db", "wipe-some", "{}")).isEqualTo("E_VALIDATE");
        assertThat(admin.code("init-db", "wipe-some", "{\"collections\":[\"AuditLogs\"]}"))
                .isEqualTo("E_VALIDATE");
        Answer flat = admin.send("init-db", "{\"action\":\"wipe-some\",\"collections\":[\"Alerts\"],\"limit\":1}");
        assertThat(flat.number("data.limit")).isEqualTo(1);
        assertThat(flat.number("data.removed.Alerts")).isBetween(0L, 1L);
    }

    @Test
    void theCheckLooksAtAWindow() {
        Client admin = house.admin(http);
        Answer checked = admin.ok("observability", "cronCheck", "{\"windowMinutes\":5}");
        assertThat(checked.number("data.saved"))
                .isEqualTo(checked.node("data.alerts").size());
        assertThat(admin.code("observability", "cronCheck", "{\"windowMinutes\":0}"))
                .isEqualTo("E_VALIDATE");
    }

    @Test
    void auditRowsAreForAdministrators() {
        assertThat(house.socialWorker(http).code("audits", "list", "{}")).isEqualTo("E_PERM");
        assertThat(house.admin(http).code("audits", "list", "{\"filter\":{\"from\":\"x\"}}"))
                .isEqualTo("E_VALIDATE");
        Client worker = house.socialWorker(http);
        worker.ok("exports", "create", "{\"type\":\"custom\"}");
        Answer old = house.admin(http)
                .ok(
                        "audits",
                        "list",
                        "{\"filter\":{\"action\":\"export.create\",\"actorId\":%s}}".formatted(worker.id()));
        assertThat(old.at("data.items.0.action")).isEqualTo("exports.create");
    }

    @Test
    void whoWalksTheLooseStaysByOffsetSkipsNone() {
        Client worker = house.socialWorker(http);
        String number = House.idNumber();
        String name = House.name();
        for (int day = 1; day <= 9; day++) {
            String whose = day % 2 == 0 ? number : House.idNumber();
            worker.ok(
                    "tenancies",
                    "create",
                    "{\"id_card\":\"%s\",\"patientName\":\"%s\",\"checkInDate\":\"2026-04-0%d\"}"
                            .formatted(whose, day % 2 == 0 ? "" : name, day));
        }
        String byNumber = house.patient(worker, House.name(), number);
        String byName = house.patient(worker, name, House.idNumber());

        long total = 1;
        for (long offset = 0; offset < total; offset += 2) {
            total = worker.ok("relations", "link-tenancies", "{\"batchSize\":2,\"offset\":%d}".formatted(offset))
                    .number("data.total");
        }

        assertThat(stays(byNumber)).hasSize(4);
        assertThat(stays(byName)).hasSize(5);
        Answer far = worker.ok("relations", "link-tenancies", "{\"offset\":99999999999999999999}");
        assertThat(far.number("data.updated")).isZero();
    }

    private List<String> stays(String patient) {
        return house.rows().column("select id from care_tenancy where patient_id = ?", patient);
    }
}
