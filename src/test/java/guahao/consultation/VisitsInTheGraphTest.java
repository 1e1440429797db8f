package guahao.consultation;

import static guahao.booking.BookingKit.ok;
import static guahao.wire.graphql.GraphClient.code;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.booking.BookingKit;
import guahao.booking.BookingKit.Someone;
import guahao.identity.People.Person;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.scheduling.Wards.Ward;
import guahao.wire.graphql.GraphClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What doctors wrote, as the read graph shows it to whom. */
@ServerTest
class VisitsInTheGraphTest {

    private static final String VISITS = """
            query($id: ID!, $first: Int = 20, $after: String) { patient(id: $id) { visits(first: $first, after: $after) {
              nodes { id outpatientNo visitedAt chiefComplaint presentIllness auxiliaryExam diagnosis prescription
                doctor { id } department { id } }
              pageInfo { hasNextPage endCursor } totalCount } } }""";

    private final Http http;
    private final BookingKit kit;
    private final Desks desks;
    private final Ward ward;
    private final Person doctor;
    private final Someone me;

    VisitsInTheGraphTest(Http http, BookingKit kit, Desks desks) {
        this.http = http;
        this.kit = kit;
        this.desks = desks;
        ward = kit.ward();
        doctor = desks.doctorOf(ward);
        me = kit.someone();
    }

    private Answer ask(String token, long patient) {
        return ask(token, Map.of("id", patient));
    }

    private Answer ask(String token, Map<String, ?> variables) {
        return new GraphClient(http, token).ask(VISITS, variables);
    }

    private static List<String> ids(Answer answer) {
        return GraphClient.ids(answer, "data.patient.visits.nodes");
    }

    /** A visit of a patient of mine, completed at the doctor's desk. @return its order */
    private long seen(Ward where, Person by, long patient, String texts) {
        long schedule = kit.schedule(where, 2, 1);
        long order = ok(http.post(
                                "/patient/appointments",
                                "{\"scheduleId\":" + schedule + ",\"patientId\":" + patient + ",\"symptoms\":\"咳嗽两天\"}")
                        .token(me.token())
                        .send())
                .number("message.id");
        ok(kit.pay(http, me, order));
        ok(desks.next(http, by, schedule));
        ok(desks.complete(http, by, "{\"order_id\":" + order + texts + "}"));
        return order;
    }

    private String visitOf(long order) {
        return kit.wards
                .column("select id from visit_record where order_id = ?", order)
                .getFirst();
    }

    @Test
    void showsWhatWasWrittenAndNothingElse() {
        long order = seen(ward, doctor, me.patient(), ",\"diagnosis\":\"感冒\",\"presentIllness\":\" \"");
        String visit = visitOf(order);
        Answer answer = ask(me.token(), me.patient());
        String at = "data.patient.visits.nodes.0.";
        assertThat(answer.at(at + "id")).isEqualTo(visit);
        assertThat(answer.at(at + "outpatientNo")).isEqualTo("%06d".formatted(Long.parseLong(visit)));
        assertThat(String.valueOf(answer.at(at + "visitedAt"))).endsWith("+08:00");
        assertThat(answer.at(at + "chiefComplaint")).isEqualTo("咳嗽两天");
        assertThat(answer.at(at + "diagnosis")).isEqualTo("感冒");
        assertThat(answer.at(at + "presentIllness")).isNull();
        assertThat(answer.at(at + "prescription")).isNull();
        assertThat(answer.at(at + "doctor.id")).isEqualTo("" + ward.doctor());
        assertThat(answer.at(at + "department.id")).isEqualTo("" + ward.department());
        assertThat(answer.number("data.patient.visits.totalCount")).isEqualTo(1);
    }

    @Test
    void showsDoctorsTheVisitsThatTheyAttended() {
        String mine = visitOf(seen(ward, doctor, me.patient(), ",\"chiefComplaint\":\"头痛三天\""));
        Ward elsewhere = kit.ward();
        Person another = desks.doctorOf(elsewhere);
        assertThat(code(ask(another.token(), me.patient()))).isEqualTo("FORBIDDEN");
        String theirs = visitOf(seen(elsewhere, another, me.patient(), ""));
        Answer answer = ask(doctor.token(), me.patient());
        assertThat(ids(answer)).containsExactly(mine);
        assertThat(answer.at("data.patient.visits.nodes.0.chiefComplaint")).isEqualTo("头痛三天");
        assertThat(answer.number("data.patient.visits.totalCount")).isEqualTo(1);
        assertThat(ids(ask(kit.people.admin().token(), me.patient()))).containsExactly(theirs, mine);
        assertThat(ids(ask(me.token(), me.patient()))).containsExactly(theirs, mine);
    }

    @Test
    void opensAPatientToWhomeverSawHimEvenWhenTheScheduleIsNowAnothers() {
        long order = seen(ward, doctor, me.patient(), "");
        kit.wards.insert(
                "update schedule set doctor_id = ? where id = (select schedule_id from appointment where id = ?)",
                kit.ward().doctor(),
                order);
        assertThat(ids(ask(doctor.token(), me.patient()))).containsExactly(visitOf(order));
    }

    @Test
    void keepsThemFromAMereLink() {
        seen(ward, doctor, me.patient(), ",\"diagnosis\":\"感冒\"");
        Someone friend = kit.someone();
        kit.relate(friend, me.patient());
        Answer answer = ask(friend.token(), me.patient());
        assertThat(ids(answer)).isEmpty();
        assertThat(answer.number("data.patient.visits.totalCount")).isZero();
        long child = kit.relative(me);
        String visit = visitOf(seen(kit.ward(), kit.people.admin(), child, ""));
        kit.relate(friend, child);
        assertThat(ids(ask(friend.token(), child))).containsExactly(visit);
        assertThat(code(ask(kit.someone().token(), child))).isEqualTo("FORBIDDEN");
    }

    @Test
    void turnsPagesWithoutLosingAnyOfOneMoment() {
        List<String> all = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            all.addFirst(visitOf(seen(kit.ward(), kit.people.admin(), me.patient(), "")));
        }
        kit.wards.insert(
                "update visit_record set visited_at = '2026-01-02 03:04:05.678' where patient_id = ?", me.patient());
        List<String> found = new ArrayList<>();
        Map<String, Object> variables = new HashMap<>(Map.of("id", me.patient(), "first", 1));
        Answer page = ask(me.token(), variables);
        found.addAll(ids(page));
        while (Boolean.TRUE.equals(page.at("data.patient.visits.pageInfo.hasNextPage"))) {
            variables.put("after", page.at("data.patient.visits.pageInfo.endCursor"));
            page = ask(me.token(), variables);
            found.addAll(ids(page));
        }
        assertThat(found).isEqualTo(all);
        assertThat(page.number("data.patient.visits.totalCount")).isEqualTo(3);
    }
}
