package guahao.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.People;
import guahao.identity.People.Person;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.platform.database.Statements;
import guahao.platform.database.Values;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ServerTest
class EveryAccessIsLoggedTest {

    private final Http http;
    private final People people;
    private final AccessLog log;
    private final AccessRepository repository;
    private final Visits visits;
    private final Statements statements;

    EveryAccessIsLoggedTest(
            Http http,
            People people,
            AccessLog log,
            AccessRepository repository,
            Visits visits,
            Statements statements) {
        this.http = http;
        this.people = people;
        this.log = log;
        this.repository = repository;
        this.visits = visits;
        this.statements = statements;
    }

    /** Method, route and status. */
    private List<String> loggedOf(Person person) {
        log.write();
        return statements.query(
                "select concat(method, ' ', route, ' ', status) from access_log where account_id = ? order by id",
                Values.of(person.id()),
                row -> row.getString(1));
    }

    @Test
    void whateverComesOfIt() {
        Person person = people.user();
        String unknown = "/patient/" + UUID.randomUUID();
        http.get("/patient/hospitals?area_id=1").token(person.token()).send();
        http.get("/patient/doctors/999999999").token(person.token()).send();
        http.get("/admin/hospital-areas").token(person.token()).send();
        http.get(unknown).token(person.token()).send();
        http.post("/graphql", "{\"query\":\"{ __typename }\"}")
                .token(person.token())
                .send();
        assertThat(loggedOf(person))
                .containsExactly(
                        "GET /patient/hospitals 200",
                        "GET /patient/doctors/{id} 200",
                        "GET /admin/hospital-areas 200",
                        "GET  200",
                        "POST /graphql 200");
    }

    @Test
    void onceForRepeatsOfOneVisitorAndPath() {
        Person one = people.user();
        Person other = people.user();
        for (Person person : List.of(one, other)) {
            http.get("/patient/doctors/1").token(person.token()).send();
            http.get("/patient/doctors/1?again=1").token(person.token()).send();
            http.get("/patient/doctors/2").token(person.token()).send();
            assertThat(loggedOf(person)).hasSize(2);
        }
    }

    @Test
    void whoeverAsks() {
        log.write();
        long before = visits.total();
        IntStream.range(0, 7)
                .forEach(i -> http.get("/static/" + UUID.randomUUID()).send());
        log.write();
        assertThat(visits.total() - before).isGreaterThanOrEqualTo(7);
    }

    private static Access at(LocalDateTime moment) {
        return new Access(moment, null, UUID.randomUUID().toString(), "GET", "/test", 200);
    }

    /** An hour that no other test has, of a time that no job looks at. */
    private static LocalDateTime anHour(int year) {
        return LocalDateTime.of(year, 1, 1, 0, 0)
                .plusHours(ThreadLocalRandom.current().nextInt(300_000));
    }

    @Test
    void countedToTheMillisecond() {
        LocalDateTime hour = anHour(2300);
        LocalDateTime moment = hour.plusMinutes(59).plusSeconds(59).plusNanos(999_000_000);
        long before = visits.before(hour);
        long total = visits.total();
        repository.save(List.of(at(hour), at(hour.plusMinutes(7)), at(moment), at(hour.plusHours(1))));
        assertThat(visits.total() - total).isGreaterThanOrEqualTo(4);
        assertThat(visits.before(hour)).isEqualTo(before);
        assertThat(visits.before(hour.plusMinutes(7)) - before).isEqualTo(1);
        assertThat(visits.before(moment) - before).isEqualTo(2);
        assertThat(visits.before(hour.plusHours(1)) - before).isEqualTo(3);
        assertThat(visits.before(hour.plusHours(1).plusSeconds(1)) - before).isEqualTo(4);
    }

    @Test
    void countedForGoodWhenTheRowsAreForgotten(ForgettingAccesses forgetting) {
        LocalDateTime hour = anHour(1950);
        repository.save(IntStream.range(0, 12).mapToObj(i -> at(hour)).toList());
        forgetting.run();
        assertThat(statements.number("select count(*) from access_log where at = ?", Values.of(hour)))
                .isZero();
        assertThat(visits.before(hour.plusHours(1)) - visits.before(hour)).isEqualTo(12);
    }

    @Test
    void whateverItsRouteIsCalled() {
        LocalDateTime hour = anHour(2300);
        repository.save(List.of(new Access(hour, 1L, "k", "M".repeat(100), "/长".repeat(1000), 200)));
        assertThat(visits.before(hour.plusHours(1)) - visits.before(hour)).isEqualTo(1);
    }

    @Test
    void foundWithoutReadingTheWholeTable() {
        String within = AccessRepository.WITHIN.replaceFirst("\\?", "'2199-01-01'");
        assertThat(List.of(within.replace("?", "'2199-01-02'"), AccessRepository.FORGET.replace("?", "'1900-01-01'")))
                .allSatisfy(sql -> assertThat(statements.query(
                                "explain " + sql, Values.none(), row -> String.valueOf(row.getString("type"))))
                        .containsExactly("range"));
    }
}
