package guahao.care;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.care.House.Client;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServerTest
class ExportsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Http http;
    private final House house;

    ExportsTest(Http http, House house) {
        this.http = http;
        this.house = house;
    }

    private static String made(Client client, String payload) {
        return String.valueOf(client.ok("exports", "create", payload).at("data.taskId"));
    }

    private static Answer done(Client client, String task) {
        return became(client, task, "done");
    }

    private static Answer became(Client client, String task, String wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Answer status = client.ok("exports", "status", "{\"taskId\":\"%s\"}".formatted(task));
        while (!wanted.equals(status.at("data.status")) && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(700).toNanos());
            status = client.ok("exports", "status", "{\"taskId\":\"%s\"}".formatted(task));
        }
        assertThat(status.at("data.status")).isEqualTo(wanted);
        return status;
    }

    private static String link(Answer status) {
        return String.valueOf(status.at("data.downloadUrl"));
    }

    private Answer fetch(String url) {
        URI uri = URI.create(url);
        return http.get(uri.getRawPath() + "?" + uri.getRawQuery()).send();
    }

    @Test
    void aWorkbookIsMadeAndFetchedByItsLinkAlone() throws IOException {
        Client worker = house.socialWorker(http);
        String patient = house.patient(http);
        worker.ok(
                "services",
                "create",
                "{\"patientId\":\"%s\",\"type\":\"goods\",\"date\":\"1993-02-03\"}".formatted(patient));
        String task = made(worker, "{\"type\":\"statsMonthly\",\"params\":{\"month\":\"1993-02\"}}");
        Answer status = done(worker, task);
        assertThat(status.number("data.progress")).isEqualTo(100);

        Answer file = fetch(link(status));

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type"))
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(file.header("Content-Disposition")).contains("attachment", "stats-services-1993-02.xlsx");
        assertThat(file.header("Cache-Control")).isEqualTo("no-store");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file.bytes()))) {
            assertThat(workbook.getFirstSheet().getName()).isEqualTo("monthly_stats");
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(29);
            assertThat(rows.get(0).getCellText(0)).isEqualTo("date");
            assertThat(rows.get(3).getCellText(0)).isEqualTo("1993-02-03");
            assertThat(rows.get(3).getCellAsNumber(1).orElseThrow().intValue()).isEqualTo(1);
        }
        Answer forged = fetch(link(status) + "0");
        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.at("error.code")).isEqualTo("E_PERM");
        assertThat(http.get("/v1/functions/exports/files/" + task).send().status())
                .isEqualTo(403);
        assertThat(house.socialWorker(http).code("exports", "status", "{\"taskId\":\"%s\"}".formatted(task)))
                .isEqualTo("E_PERM");
        Answer history = worker.ok("exports", "history", "{}");
        assertThat(history.at("data.items.0.taskId")).isEqualTo(task);
        assertThat(history.at("data.items.0.params.month")).isEqualTo("1993-02");
    }

    @Test
    void aLinkLapsesAndItsFileIsCleanedAway() {
        Client worker = house.socialWorker(http);
        String task = made(worker, "{\"type\":\"statsAnnual\",\"params\":{\"quarter\":\"1994-Q2\"}}");
        String url = link(done(worker, task));
        String file = house.rows()
                .column("select file from care_export where id = ?", task)
                .getFirst();
        house.rows().insert("update care_export set file = null where id = ?", task);
        assertThat(fetch(url).status()).isEqualTo(404);
        house.rows()
                .insert(
                        "update care_export set file = ?, expires_at = now(3) - interval 1 second where id = ?",
                        file,
                        task);

        Answer status = worker.ok("exports", "status", "{\"taskId\":\"%s\"}".formatted(task));
        assertThat(status.at("data.status")).isEqualTo("done");
        assertThat(status.at("data.downloadUrl")).isNull();
        assertThat(status.at("data.expiresAt")).isNull();
        assertThat(worker.ok("exports", "cronCleanup", "{}").at("data.cleaned")).isEqualTo(true);
        assertThat(house.rows().column("select id from care_export where id = ? and file is null", task))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"type\":\"csv\"}",
                "{\"type\":\"statsMonthly\",\"params\":{\"month\":\"2025-13\"}}",
                "{\"type\":\"statsMonthly\",\"params\":{\"scope\":\"x\"}}",
                "{\"type\":\"statsMonthly\",\"params\":7}",
                "{\"type\":\"custom\",\"params\":{\"dateRange\":{\"start\":\"2025-01-01\",\"end\":\"2026-01-02\"}}}",
                "{\"type\":\"custom\",\"params\":{\"dateRange\":{\"start\":\"2025-01-02\",\"end\":\"2025-01-01\"}}}",
                "{\"type\":\"custom\",\"params\":{\"dateRange\":{\"start\":\"2025-01-01\"}}}"
            })
    void badParametersAreRefusedAtOnce(String payload) {
        assertThat(house.socialWorker(http).code("exports", "create", payload)).isEqualTo("E_VALIDATE");
    }

    @Test
    void aWorkbookWhoseMakerDiedThreeTimesIsGivenUp() {
        Client worker = house.socialWorker(http);
        String task = made(worker, "{\"type\":\"statsMonthly\",\"params\":{\"month\":\"1995-02\"}}");
        done(worker, task);
        house.rows()
                .insert(
                        "update care_export set status = 'running', retries = 3, file = null, expires_at = null,"
                                + " taken_at = now(3) - interval 1 minute where id = ?",
                        task);
        assertThat(became(worker, task, "failed").at("data.downloadUrl")).isNull();
    }
}
