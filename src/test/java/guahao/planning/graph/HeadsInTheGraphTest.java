package guahao.planning.graph;

import static guahao.kit.Hospital.done;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.booking.BookingKit;
import guahao.identity.People.Person;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.planning.web.Planners;
import guahao.platform.boot.RunningServer;
import guahao.scheduling.Wards.Ward;
import guahao.wire.graphql.GraphClient;
import guahao.wire.graphql.Laboratory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Heads of departments read what waits for a decision. */
@ServerTest
class HeadsInTheGraphTest {

    private static final String PAGE = """
            query($after: String) { viewer { headship {
              leaves(first: 1, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } totalCount }
            } } }""";
    private static final String PLANS = """
            query($after: String) { viewer { headship {
              weekPlans(first: 1, after: $after, status: null) {
                nodes { id status } pageInfo { hasNextPage endCursor } totalCount }
            } } }""";

    private final Http http;
    private final BookingKit kit;
    private final Planners planners;
    private final Person admin;

    HeadsInTheGraphTest(Http http, BookingKit kit, Planners planners) {
        this.http = http;
        this.kit = kit;
        this.planners = planners;
        admin = kit.people.admin();
    }

    private Answer ask(Person by, String query, Map<String, ?> variables) {
        Answer answer = new GraphClient(http, by.token()).ask(query, variables);
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        return answer;
    }

    private static Map<String, Object> operation() {
        return Map.of("documentId", "DepartmentAudits", "variables", Map.of("first", 100));
    }

    /** A department with so many doctors who want leave, and as many clinics with an application. */
    private Person department(int size) {
        Ward ward = kit.ward();
        Person head = planners.head(ward);
        for (int n = 0; n < size; n++) {
            planners.leave(http, planners.doctor(planners.colleague(ward)), planners.monday, "full");
            planners.submitted(
                    http,
                    head,
                    planners.otherClinic(ward).clinic(),
                    Planners.change(planners.monday, "morning", ward.doctor()),
                    Planners.change(planners.monday, "night", planners.colleague(ward)));
        }
        return head;
    }

    @Test
    void readWhatWaits() {
        Ward ward = kit.ward();
        Person head = planners.head(ward);
        long colleague = planners.colleague(ward);
        Person doctor = planners.doctor(colleague);
        long leave = planners.leave(http, doctor, planners.monday, "night");
        long plan =
                planners.submitted(http, head, ward.clinic(), Planners.change(planners.monday, "afternoon", colleague));
        Answer answer = new GraphClient(http, head.token()).send(operation());
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        String at = "data.viewer.headship.";
        assertThat(answer.at(at + "department.id")).isEqualTo("" + ward.department());
        assertThat(answer.number(at + "leaves.totalCount")).isEqualTo(1);
        assertThat(answer.at(at + "leaves.nodes.0.id")).isEqualTo("" + leave);
        assertThat(answer.at(at + "leaves.nodes.0.shift")).isEqualTo("NIGHT");
        assertThat(answer.at(at + "leaves.nodes.0.reason")).isEqualTo("外出学习");
        assertThat(answer.at(at + "leaves.nodes.0.doctor.id")).isEqualTo("" + colleague);
        assertThat(answer.number(at + "weekPlans.totalCount")).isEqualTo(1);
        assertThat(answer.at(at + "weekPlans.nodes.0.id")).isEqualTo("" + plan);
        assertThat(answer.at(at + "weekPlans.nodes.0.clinic.name")).isEqualTo(ward.clinicName());
        assertThat(answer.at(at + "weekPlans.nodes.0.weekStart")).isEqualTo(planners.monday.toString());
        assertThat(answer.node(at + "weekPlans.nodes.0.sections").size()).isEqualTo(1);
        assertThat(answer.at(at + "weekPlans.nodes.0.sections.0.timeSection")).isEqualTo("AFTERNOON");
        assertThat(answer.at(at + "weekPlans.nodes.0.sections.0.doctor.id")).isEqualTo("" + colleague);
        done(planners.decide(http, admin, plan, "reject"));
        done(planners.grantLeave(http, admin, leave));
        Answer later = new GraphClient(http, head.token()).send(operation());
        assertThat(later.number(at + "leaves.totalCount")).isZero();
        assertThat(later.number(at + "weekPlans.totalCount")).isZero();
        assertThat(ask(head, PLANS, Map.of()).at(at + "weekPlans.nodes.0.status"))
                .isEqualTo("REJECTED");
    }

    @Test
    void readTheirDepartmentPageByPage() {
        Person head = department(2);
        for (String list : List.of("leaves", "weekPlans")) {
            String query = list.equals("leaves") ? PAGE : PLANS;
            String at = "data.viewer.headship." + list + ".";
            Answer first = ask(head, query, Map.of());
            assertThat(first.number(at + "totalCount")).isEqualTo(2);
            assertThat(first.at(at + "pageInfo.hasNextPage")).isEqualTo(true);
            Answer second = ask(head, query, Map.of("after", String.valueOf(first.at(at + "pageInfo.endCursor"))));
            assertThat(second.at(at + "pageInfo.hasNextPage")).isEqualTo(false);
            long newer = Long.parseLong(GraphClient.ids(first, at + "nodes").getFirst());
            long older = Long.parseLong(GraphClient.ids(second, at + "nodes").getFirst());
            assertThat(newer).isGreaterThan(older);
        }
    }

    @Test
    void nobodyElseReadsIt() {
        Ward ward = kit.ward();
        planners.head(ward);
        Person colleague = planners.doctor(planners.colleague(ward));
        for (Person by : List.of(colleague, admin, kit.people.user())) {
            assertThat(ask(by, PAGE, Map.of()).at("data.viewer.headship")).isNull();
        }
    }

    @Test
    void askTheDatabaseAsOftenForManyAsForFew(RunningServer shared) {
        Person few = department(1);
        Person many = department(4);
        try (Laboratory laboratory = Laboratory.open(shared)) {
            int forFew = statements(laboratory, few, 1);
            assertThat(forFew).isPositive();
            assertThat(statements(laboratory, many, 4)).isEqualTo(forFew);
        }
    }

    private static int statements(Laboratory laboratory, Person head, int expected) {
        GraphClient client = laboratory.client().as("user-" + head.id());
        client.send(operation());
        laboratory.statements();
        Answer answer = client.send(operation());
        assertThat(answer.number("data.viewer.headship.leaves.totalCount")).isEqualTo(expected);
        assertThat(answer.node("data.viewer.headship.weekPlans.nodes").size()).isEqualTo(expected);
        return laboratory.statements();
    }
}
