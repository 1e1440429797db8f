package guahao.supply.erp;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.booking.BookingKit;
import guahao.booking.BookingKit.Someone;
import guahao.identity.OtherServers;
import guahao.identity.People;
import guahao.identity.People.Person;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.platform.boot.RunningServer;
import guahao.scheduling.AtOnce;
import guahao.supply.Buyers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The whole way, from two hundred clients to an ERP that hangs and comes back. */
@ServerTest
class ASlowErpHoldsNobodyUpTest {

    private static final int SEARCHES = 200;
    private static final int USERS = 20;
    private static final int MOST_BOOKINGS = 25;
    private static final Set<String> AWAY = Set.of("ERP服务异常，请稍后重试", "ERP服务暂不可用");

    @Test
    void andIsAskedAgainWhenItIsBack(RunningServer shared) {
        try (var erp = new ErpFixture();
                RunningServer server = outsideTheSandbox(shared, erp)) {
            var http = new Http(server.port());
            List<Person> users = users(server.context().getBean(Buyers.class));
            var kit = server.context().getBean(BookingKit.class);
            List<Someone> patients =
                    Stream.generate(kit::someone).limit(MOST_BOOKINGS).toList();
            long schedule = kit.schedule(kit.ward(), 3, MOST_BOOKINGS);
            assertThat(search(http, users.getFirst(), "before").at("success")).isEqualTo(true);

            erp.hangs();
            CompletableFuture<List<Answer>> searches = CompletableFuture.supplyAsync(() ->
                    AtOnce.run(SEARCHES, n -> search(http, users.get(n % USERS), "word" + n)));
            int meanwhile = 0;
            while (!searches.isDone() && meanwhile < MOST_BOOKINGS) {
                kit.booked(http, patients.get(meanwhile), schedule);
                meanwhile++;
            }
            assertThat(meanwhile).as("bookings made while searches hang").isPositive();
            kit.assertBalanced(schedule);
            assertThat(searches.join()).allSatisfy(answer -> {
                assertThat(answer.status()).isEqualTo(500);
                assertThat(AWAY).contains(String.valueOf(answer.at("message")));
            });
            assertThat(erp.asked()).as("at once, and after others had failed").hasSizeLessThan(SEARCHES / 2);
            assertThat(http.get("/api/health/check").send().at("data.services.erp"))
                    .isEqualTo("unhealthy");

            erp.recovers();
            recovers(http, users);
        }
    }

    /** Without anybody doing anything, once the breaker's pause is over, which is short here. */
    private static void recovers(Http http, List<Person> users) {
        for (int attempt = 0; attempt < 15 * USERS; attempt++) {
            if (search(http, users.get(attempt % USERS), "after" + attempt).status() == 200) {
                return;
            }
        }
        throw new AssertionError("Searches do not recover");
    }

    private static Answer search(Http http, Person user, String word) {
        return http.get("/api/orders/search?keyword=" + word)
                .token(user.token())
                .send();
    }

    private static List<Person> users(Buyers buyers) {
        List<Person> users = new ArrayList<>();
        for (int i = 0; i < USERS; i++) {
            users.add(buyers.of("C-" + People.name()));
        }
        return users;
    }

    private static RunningServer outsideTheSandbox(RunningServer shared, ErpFixture erp) {
        return OtherServers.onDatabase(
                shared,
                "erp",
                Map.of("GUAHAO_SANDBOX", "false", "GUAHAO_DEMO", "false", "GUAHAO_RATE_LIMIT", "0"),
                Map.of("guahao.erp.url", erp.url(), "guahao.erp.key", ErpFixture.KEY, "guahao.erp.pause", "200ms"));
    }
}
