package guahao.audit.graph;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.People;
import guahao.identity.People.Person;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.scheduling.Wards;
import guahao.wire.graphql.GraphClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@ServerTest
class AuditLogsInTheGraphTest {

    private static final String QUERY = """
            query($filter: AuditLogFilter, $first: Int, $after: String) {
              auditLogs(filter: $filter, first: $first, after: $after) {
                nodes { id at actorId actorName action targetType targetId address requestId hash }
                pageInfo { hasNextPage endCursor } totalCount
              }
            }""";

    private final Wards wards;
    private final Person actor;
    private final GraphClient graph;
    private final String target = UUID.randomUUID().toString();

    AuditLogsInTheGraphTest(Http http, People people, Wards wards) {
        this.wards = wards;
        actor = people.user();
        graph = new GraphClient(http, people.admin().token());
    }

    private String entry(String at) {
        return Long.toString(wards.insert(
                "insert into audit_log (at, actor_id, action, target_type, target_id, detail)"
                        + " values (?, ?, 'thing.read', 'thing', ?, '{}')",
                at,
                actor.id(),
                target));
    }

    private Answer page(Map<String, Object> filter, int first, @Nullable Object after) {
        Map<String, Object> variables = new HashMap<>(Map.of("filter", filter, "first", first));
        variables.put("after", after);
        return graph.ask(QUERY, variables);
    }

    @Test
    void comeInPagesNewestFirst() {
        List<String> ids =
                List.of(entry("2031-01-01 00:00:00"), entry("2031-01-01 00:00:01.700"), entry("2031-01-01 00:00:02"));
        Map<String, Object> mine = Map.of("targetType", "thing", "targetId", target, "action", "thing.read");
        Answer first = page(mine, 2, null);
        assertThat(GraphClient.ids(first, "data.auditLogs.nodes")).containsExactly(ids.get(2), ids.get(1));
        assertThat(first.at("data.auditLogs.totalCount")).isEqualTo(3);
        assertThat(first.at("data.auditLogs.nodes.0.actorName")).isEqualTo("测试用户");
        assertThat(first.at("data.auditLogs.nodes.0.at")).isEqualTo("2031-01-01T00:00:02+08:00");
        Answer second = page(mine, 2, first.at("data.auditLogs.pageInfo.endCursor"));
        assertThat(GraphClient.ids(second, "data.auditLogs.nodes")).containsExactly(ids.get(0));
        assertThat(second.at("data.auditLogs.pageInfo.hasNextPage")).isEqualTo(false);

        Map<String, Object> thatSecond = Map.of(
                "actorId",
                Long.toString(actor.id()),
                "from",
                "2031-01-01T00:00:01+08:00",
                "to",
                "2031-01-01T00:00:01+08:00");
        assertThat(GraphClient.ids(page(thatSecond, 9, null), "data.auditLogs.nodes"))
                .containsExactly(ids.get(1));
    }

    @Test
    void areNoneUnderAWordInOtherLetters() {
        for (String name : List.of("action", "targetType", "targetId")) {
            assertThat(page(Map.of(name, "登录😀"), 9, null).at("data.auditLogs.totalCount"))
                    .isEqualTo(0);
        }
    }

    @Test
    void areForAdministratorsOnly() {
        for (GraphClient client : List.of(graph.as(actor.token()), new GraphClient(graph.http()))) {
            Answer answer = client.ask(QUERY, Map.of());
            assertThat(GraphClient.code(answer)).isIn("FORBIDDEN", "UNAUTHENTICATED");
        }
    }

    @Test
    void refuseACursorOfAnotherList() {
        assertThat(GraphClient.code(page(Map.of(), 2, "eDox"))).isEqualTo("BAD_USER_INPUT");
    }
}
