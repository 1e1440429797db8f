package guahao.scheduling.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import guahao.identity.OtherServers;
import guahao.identity.People;
import guahao.kit.Answer;
import guahao.kit.Folders;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.platform.boot.RunningServer;
import guahao.scheduling.Wards;
import guahao.scheduling.Wards.Ward;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The crawl, against a site of the test's own. */
@ServerTest
class SchedulesAreCrawledTest {

    private static final Path DATA = Path.of("target/test-data-crawl/crawler");

    private final RunningServer server;
    private final HttpServer site;
    private final Http http;
    private final String admin;
    private final Wards wards;
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    /** Lets ten callers through together, so that ten have to be there together. */
    private final Phaser ten = new Phaser(10);

    private volatile boolean inTens;

    SchedulesAreCrawledTest(RunningServer shared, People people, Wards wards) throws IOException {
        this.wards = wards;
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        site.createContext("/doctor", this::answer);
        site.start();
        Folders.deleteIfThere(Path.of("target/test-data-crawl"));
        server = OtherServers.beside(
                shared,
                "crawl",
                Map.of(
                        "guahao.crawler-url",
                        "http://127.0.0.1:" + site.getAddress().getPort() + "/doctor?id="));
        http = new Http(server.port());
        admin = people.admin().token();
    }

    @AfterEach
    void close() {
        server.close();
        site.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            int now = atOnce.incrementAndGet();
            mostAtOnce.accumulateAndGet(now, Math::max);
            if (inTens) {
                ten.awaitAdvanceInterruptibly(ten.arrive(), 20, TimeUnit.SECONDS);
            }
            String id = exchange.getRequestURI().getQuery().substring("id=".length());
            String page = pages.get(id);
            byte[] bytes = (page == null ? "gone" : page).getBytes(StandardCharsets.UTF_8);
            atOnce.decrementAndGet();
            exchange.sendResponseHeaders(page == null ? 404 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException | TimeoutException e) {
            throw new IOException(e);
        }
    }

    private void doctors(String json) throws IOException {
        Files.createDirectories(DATA.resolve("final"));
        Files.writeString(DATA.resolve("final/crawler_data.json"), json);
    }

    private Answer run() {
        return http.call("POST", "/admin/crawler/schedules/run").token(admin).send();
    }

    private static String page(Ward ward, String section) {
        return "{\"data\":[{\"hosAreaName\":\"院区甲\",\"clinicName\":\"" + ward.clinicName()
                + "\",\"weekSchedule\":[{\"doctorName\":\"" + ward.doctorName()
                + "\",\"curDayTime\":\"2031-05-05\",\"timeSectionName\":\"" + section
                + "\",\"chargePrice\":50,\"signalSum\":5}]}]}";
    }

    @Test
    void fetchesKeepsMergesAndImports() throws IOException {
        assertThat(run().at("code")).isEqualTo(106);

        Ward ward = wards.ward();
        pages.put("a-1", page(ward, "上午"));
        pages.put("a_2", page(ward, "下午"));
        pages.put("3", "{\"data\":null}");
        pages.put("4", "<html>busy</html>");
        pages.put("5", "{\"data\":\"busy\"}");
        doctors("""
                [{"doctor_name":"x","document_id":"a-1","page_id":{"deep":[]}},{"document_id":"a_2"},{"document_id":3},
                 {"document_id":"4"},{"document_id":"5"},{"document_id":"404"},{"document_id":"a-1"},
                 {"document_id":"00000"},{"document_id":null},{"fnews":"1"},{"document_id":"../../etc/passwd"}]
                """);
        Answer answer = run();
        assertThat(answer.at("message.crawl_stats.success"))
                .as(answer.toString())
                .isEqualTo(3);
        assertThat(answer.at("message.crawl_stats.total")).isEqualTo(6);
        assertThat(answer.at("message.merge_count")).isEqualTo(3);
        assertThat(answer.at("message.import_stats.schedules_inserted")).isEqualTo(2);
        String folder = String.valueOf(answer.at("message.crawl_stats.output_dir"));
        assertThat(folder).matches("schedule/\\d{4}年\\d{1,2}周\\(\\d\\d\\.\\d\\d-\\d\\d\\.\\d\\d\\)");
        assertThat(Files.readString(DATA.resolve(folder).resolve("a-1.json"))).isEqualTo(pages.get("a-1"));
        try (var files = Files.list(DATA.resolve(folder))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("a-1.json", "a_2.json", "3.json");
        }
        assertThat(Files.readString(DATA.resolve("all.json")))
                .isEqualTo("[" + pages.get("a-1") + "," + pages.get("a_2") + "," + pages.get("3") + "]");
        assertThat(run().at("message.import_stats.schedules_updated")).isEqualTo(2);

        pages.clear();
        Answer away = run();
        assertThat(away.at("code")).isEqualTo(106);
        Answer stored = http.call("POST", "/crawler/schedules/run?skip_crawl=true")
                .token(admin)
                .send();
        assertThat(stored.at("message.import_stats.schedules_updated")).isEqualTo(2);
    }

    @Test
    void asksTenTimesAtOnceAndNoMore() throws IOException {
        inTens = true;
        doctors(IntStream.range(0, 40)
                .peek(i -> pages.put("d" + i, "{\"data\":[]}"))
                .mapToObj(i -> "{\"document_id\":\"d" + i + "\"}")
                .collect(Collectors.joining(",", "[", "]")));
        assertThat(run().at("message.crawl_stats.success")).isEqualTo(40);
        assertThat(mostAtOnce.get()).isEqualTo(10);
    }

    @Test
    void namesWeeksAsTheCalendarDoes() {
        assertThat(Crawl.week(LocalDate.of(2025, 11, 20))).isEqualTo("2025年47周(11.17-11.23)");
        assertThat(Crawl.week(LocalDate.of(2024, 12, 30))).isEqualTo("2025年1周(12.30-01.05)");
        assertThat(Crawl.week(LocalDate.of(2027, 1, 3))).isEqualTo("2026年53周(12.28-01.03)");
    }

    @Test
    void refusesListsThatAreNone() throws IOException {
        for (String list : new String[] {"", "{}", "[1]", "[{\"document_id\":\"1\"}"}) {
            doctors(list);
            assertThat(run().at("code")).isEqualTo(106);
        }
    }
}
