package guahao.audit.rest;

import static guahao.kit.Rest.ok;
import static guahao.kit.Rest.refused;
import static guahao.kit.Rest.refusedFor;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.People;
import guahao.identity.People.Person;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.Rest;
import guahao.kit.ServerTest;
import guahao.scheduling.Wards;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServerTest
class AuditLogsAsResourcesTest {

    private final Wards wards;
    private final Http http;
    private final Person admin;
    private final Person actor;
    private final Rest logs;
    private final String target = UUID.randomUUID().toString();

    AuditLogsAsResourcesTest(Http http, People people, Wards wards) {
        this.http = http;
        this.wards = wards;
        admin = people.admin();
        actor = people.user();
        logs = new Rest(http, "/api/audit-logs", admin.token());
    }

    private long entry(String action, String at) {
        return wards.insert(
                "insert into audit_log (at, actor_id, action, target_type, target_id, detail, address, request_id)"
                        + " values (?, ?, ?, 'thing', ?, '{}', '10.0.0.1', 'r1')",
                at,
                actor.id(),
                action,
                target);
    }

    @Test
    void areReadByAdministrators() {
        long first = entry("thing.read", "2031-01-01 10:00:00.500");
        long second = entry("thing.changed", "2031-01-02 00:00:00");
        Answer all = ok(logs.list("?target_id=" + target));
        assertThat(all.number("data.total")).isEqualTo(2);
        assertThat(all.number("data.items.0.id")).isEqualTo(second);
        Answer one = ok(logs.get(first));
        assertThat(Rest.data(one))
                .startsWith("{\"id\":" + first + ",\"at\":\"2031-01-01T10:00:00+08:00\",\"actor_id\":" + actor.id()
                        + ",\"actor_name\":\"测试用户\",\"action\":\"thing.read\",\"target_type\":\"thing\","
                        + "\"target_id\":\"" + target + "\",\"address\":\"10.0.0.1\",\"request_id\":\"r1\",\"hash\":");
        String mine = "?target_type=thing&target_id=" + target + "&actor_id=" + actor.id();
        assertThat(logs.list(mine + "&action=thing.read").number("data.items.0.id"))
                .isEqualTo(first);
        assertThat(logs.list(mine + "&sortField=at&sortOrder=asc").number("data.items.0.id"))
                .isEqualTo(first);
        assertThat(logs.list(mine + "&from=2031-01-02").number("data.total")).isEqualTo(1);
        assertThat(logs.list(mine + "&to=2031-01-01").number("data.items.0.id")).isEqualTo(first);
        assertThat(logs.list(mine + "&from=2031-01-01T10:00:00%2B08:00&to=2031-01-01T10:00:00+08:00")
                        .number("data.items.0.id"))
                .isEqualTo(first);
        assertThat(logs.list(mine + "&from=2031-01-01T02:00:01Z").number("data.total"))
                .isEqualTo(1);
        assertThat(logs.list(mine + "&from=2031-01-01T10:00:01").number("data.total"))
                .isEqualTo(1);
        refused(logs.get(Long.MAX_VALUE), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"action", "target_type", "target_id"})
    void findNothingUnderAWordInOtherLetters(String name) {
        entry("thing.read", "2031-01-01 10:00:00");
        assertThat(ok(logs.list("?" + name + "=" + URLEncoder.encode("登录😀", StandardCharsets.UTF_8)))
                        .number("data.total"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"actor_id,x", "from,yesterday", "to,2031-02-30", "from,2031-01-01T25:00:00", "sortField,detail"})
    void refuseAParameterByName(String name, String value) {
        refusedFor(name, logs.list("?" + name + "=" + value));
    }

    @Test
    void areForNobodyElseAndNotToBeWritten() {
        refused(logs.as(null).list(""), 401);
        refused(logs.as(actor.token()).list(""), 403);
        refused(logs.as(actor.token()).get(1), 403);
        refused(logs.as(actor.token()).list("/chain"), 403);
        for (Answer answer : List.of(logs.post("{}"), logs.delete(1), logs.patch(1, "{}"), logs.put(1, "{}"))) {
            refused(answer, 405);
            assertThat(answer.header("Allow")).contains("GET");
        }
    }

    @Test
    void tellWhoChangedWhatAndFromWhere() {
        long user = new Rest(http, "/api/users", admin.token())
                .made("{\"name\":\"秘密姓名\",\"email\":\"" + People.name() + "@example.com\"}")
                .number("data.id");
        Answer entries = ok(logs.list("?target_type=account&target_id=" + user + "&action=account.created"));
        assertThat(entries.number("data.items.0.actor_id")).isEqualTo(admin.id());
        assertThat(entries.at("data.items.0.address")).isEqualTo("127.0.0.1");
        assertThat(entries.at("data.items.0.request_id")).isNotNull();
        assertThat(wards.column("select detail from audit_log where target_id = ?", Long.toString(user)))
                .isNotEmpty()
                .noneMatch(detail -> detail.contains("秘密") || detail.contains("example.com"));
    }

    @Test
    void tellOfTheirChain() {
        Answer state = ok(logs.list("/chain"));
        assertThat(state.at("data.intact")).as(state.toString()).isEqualTo(true);
        assertThat((String) state.at("data.hash")).matches("[0-9a-f]{64}");
        assertThat(state.at("data.damage")).isNull();
        assertThat(state.number("data.unsealed")).isNotNegative();
    }
}
