package guahao.patient.graph;

import static guahao.wire.graphql.GraphClient.code;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.booking.BookingKit;
import guahao.booking.BookingKit.Someone;
import guahao.identity.People;
import guahao.identity.account.NewAccount;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.scheduling.Wards.Ward;
import guahao.wire.graphql.GraphClient;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@ServerTest
class PatientsInTheGraphTest {

    private static final String ALL = """
            query($id: ID!) { patient(id: $id) {
              id name gender age birthDate phone idCard address medicalHistory { past allergy family }
              appointments { nodes { id } totalCount } visits { nodes { id } totalCount }
            } }""";

    private final Http http;
    private final BookingKit kit;
    private final SampleVisitHistory visits;
    private final String phone = People.phone();
    private final String card =
            Long.toString(ThreadLocalRandom.current().nextLong(100_000_000_000_000_000L, 1_000_000_000_000_000_000L));
    private final String maskedPhone = phone.substring(0, 3) + "****" + phone.substring(7);
    private final String maskedCard = card.substring(0, 6) + "********" + card.substring(14);
    private final Someone owner;
    private final Ward ward;
    private final long schedule;

    PatientsInTheGraphTest(Http http, BookingKit kit, SampleVisitHistory visits) {
        this.http = http;
        this.kit = kit;
        this.visits = visits;
        var person = kit.people.signedIn(
                kit.people.account(NewAccount.named("测试本人").asVerified().withPhone(phone)));
        owner = new Someone(person, kit.patient(person.id(), "EXTERNAL"));
        ward = kit.ward();
        schedule = kit.schedule(ward, 3, 9);
        describe(owner.patient());
    }

    private void describe(long patient) {
        kit.wards.insert(
                "update patient set id_card = ?, address = '幸福路1号', birth_date = '2000-02-29' where id = ?",
                card,
                patient);
        kit.wards.insert(
                "insert into medical_history_entry (patient_id, kind, entry) values (?, 'ALLERGY', '青霉素')", patient);
        visits.add(patient, ward.doctor(), ward.department(), LocalDateTime.of(2026, 1, 2, 3, 4));
    }

    private Answer ask(@Nullable String token, long patient) {
        return new GraphClient(http, token).ask(ALL, Map.of("id", patient));
    }

    private List<String> audited(long reader, long patient) {
        return kit.wards.column(
                "select detail from audit_log where action = 'patient.read' and target_type = 'patient'"
                        + " and target_id = ? and actor_id = ?",
                Long.toString(patient),
                reader);
    }

    private static void seesNothingButMasks(Answer answer, String phone, String card) {
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        assertThat(answer.at("data.patient.phone")).isEqualTo(phone);
        assertThat(answer.at("data.patient.idCard")).isEqualTo(card);
        assertThat(answer.at("data.patient.address")).isNull();
        assertThat(answer.at("data.patient.medicalHistory"))
                .isEqualTo(Map.of("past", List.of(), "allergy", List.of(), "family", List.of()));
        assertThat(answer.at("data.patient.visits")).isEqualTo(Map.of("nodes", List.of(), "totalCount", 0));
    }

    private static void seesWhatIsConfidential(Answer answer) {
        assertThat(answer.has("errors")).as(answer.toString()).isFalse();
        assertThat(answer.at("data.patient.address")).isEqualTo("幸福路1号");
        assertThat(answer.at("data.patient.medicalHistory.allergy")).isEqualTo(List.of("青霉素"));
    }

    private void seesMasks(Answer answer) {
        assertThat(answer.at("data.patient.phone")).isEqualTo(maskedPhone);
        assertThat(answer.at("data.patient.idCard")).isEqualTo(maskedCard);
    }

    private static List<String> orders(Answer answer) {
        List<String> ids = GraphClient.ids(answer, "data.patient.appointments.nodes");
        assertThat(answer.number("data.patient.appointments.totalCount")).isEqualTo(ids.size());
        return ids;
    }

    @Test
    void showsAPatientAllOfHimselfAndNotesIt() {
        long order = kit.booked(http, owner, schedule);
        Answer answer = ask(owner.token(), owner.patient());
        seesWhatIsConfidential(answer);
        assertThat(answer.at("data.patient.phone")).isEqualTo(phone);
        assertThat(answer.at("data.patient.idCard")).isEqualTo(card);
        assertThat(answer.at("data.patient.gender")).isEqualTo("UNKNOWN");
        assertThat(answer.at("data.patient.birthDate")).isEqualTo("2000-02-29");
        assertThat(answer.number("data.patient.age")).isGreaterThan(25);
        assertThat(answer.at("data.patient.visits.totalCount")).isEqualTo(1);
        assertThat(orders(answer)).isEqualTo(List.of("" + order));
        assertThat(audited(owner.person().id(), owner.patient()))
                .containsExactly("{\"fields\":[\"idCard\",\"phone\"]}");
    }

    @Test
    void notesOnlyWhatWasReadWhole() {
        GraphClient graph = new GraphClient(http, owner.token());
        graph.ask("query($id: ID!) { patient(id: $id) { name address } }", Map.of("id", owner.patient()));
        assertThat(audited(owner.person().id(), owner.patient())).isEmpty();
        graph.ask("query($id: ID!) { patient(id: $id) { idCard again: idCard } }", Map.of("id", owner.patient()));
        assertThat(audited(owner.person().id(), owner.patient())).containsExactly("{\"fields\":[\"idCard\"]}");
        Someone bare = kit.someone();
        assertThat(ask(bare.token(), bare.patient()).at("data.patient.idCard")).isNull();
        assertThat(audited(bare.person().id(), bare.patient())).isEmpty();
    }

    @Test
    void showsAdministratorsEverythingAndNotesIt() {
        var admin = kit.people.admin();
        kit.booked(http, owner, schedule);
        Answer answer = ask(admin.token(), owner.patient());
        seesWhatIsConfidential(answer);
        assertThat(answer.at("data.patient.phone")).isEqualTo(phone);
        assertThat(answer.at("data.patient.idCard")).isEqualTo(card);
        assertThat(orders(answer)).hasSize(1);
        assertThat(audited(admin.id(), owner.patient())).hasSize(1);
    }

    @Test
    void showsAMereLinkMasksAndTheOrdersMadeWithIt() {
        Someone friend = kit.someone();
        kit.relate(friend, owner.patient());
        kit.booked(http, owner, schedule);
        long made = kit.booked(http, friend, owner.patient(), kit.schedule(kit.ward(), 4, 9));
        Answer answer = ask(friend.token(), owner.patient());
        seesNothingButMasks(answer, maskedPhone, maskedCard);
        assertThat(orders(answer)).isEqualTo(List.of("" + made));
        assertThat(audited(friend.person().id(), owner.patient())).isEmpty();
    }

    @Test
    void showsALinkToAPatientWithoutAccountEverythingButMasks() {
        Someone mother = kit.someone();
        long child = kit.relative(mother);
        kit.wards.insert("update patient set id_card = null where id = ?", owner.patient());
        describe(child);
        Someone father = kit.someone();
        kit.relate(father, child);
        long order = kit.booked(http, father, child, schedule);
        Answer answer = ask(mother.token(), child);
        seesWhatIsConfidential(answer);
        assertThat(answer.at("data.patient.phone")).isNull();
        assertThat(answer.at("data.patient.idCard")).isEqualTo(maskedCard);
        assertThat(answer.at("data.patient.visits.totalCount")).isEqualTo(1);
        assertThat(orders(answer)).isEqualTo(List.of("" + order));
        assertThat(audited(mother.person().id(), child)).isEmpty();
    }

    @Test
    void showsDoctorsWhomTheyTreatWithTheirOwnOrdersAndVisits() {
        var doctor = kit.people.user();
        kit.wards.told("update doctor set account_id = ? where id = ?", doctor.id(), ward.doctor());
        Ward other = kit.ward();
        long elsewhere = kit.booked(http, owner, kit.schedule(other, 4, 9));
        assertThat(code(ask(doctor.token(), owner.patient()))).isEqualTo("FORBIDDEN");
        long order = kit.booked(http, owner, schedule);
        visits.add(owner.patient(), other.doctor(), other.department(), LocalDateTime.of(2026, 2, 2, 3, 4));
        Answer answer = ask(doctor.token(), owner.patient());
        seesWhatIsConfidential(answer);
        seesMasks(answer);
        assertThat(orders(answer)).containsExactly("" + order).doesNotContain("" + elsewhere);
        assertThat(answer.at("data.patient.visits.totalCount")).isEqualTo(1);
        BookingKit.ok(kit.cancel(http, owner, order));
        assertThat(code(ask(doctor.token(), owner.patient()))).isEqualTo("FORBIDDEN");
    }

    @Test
    void showsOthersNothing() {
        Answer stranger = ask(kit.someone().token(), owner.patient());
        assertThat(stranger.at("data.patient")).isNull();
        assertThat(code(stranger)).isEqualTo("FORBIDDEN");
        for (String token : new String[] {null, "nonsense"}) {
            Answer answer = ask(token, owner.patient());
            assertThat(answer.at("data.patient")).isNull();
            assertThat(code(answer)).isEqualTo("UNAUTHENTICATED");
        }
        assertThat(code(ask(null, 999_999_999_999L))).isEqualTo("UNAUTHENTICATED");
    }

    @Test
    void knowsNothingOfWhoIsNotThere() {
        Answer answer = new GraphClient(http, owner.token())
                .ask("{ a: patient(id: \"999999999999\") { id } b: patient(id: \"x\") { id } }");
        assertThat(answer.text()).isEqualTo("{\"data\":{\"a\":null,\"b\":null}}");
    }

    @Test
    void pagesVisits() {
        visits.add(owner.patient(), ward.doctor(), ward.department(), LocalDateTime.of(2026, 3, 2, 3, 4));
        String query = """
                query($id: ID!, $after: String) { patient(id: $id) { visits(first: 1, after: $after) {
                  nodes { id outpatientNo visitedAt chiefComplaint presentIllness doctor { id } department { id } }
                  pageInfo { hasNextPage endCursor } } } }""";
        GraphClient graph = new GraphClient(http, owner.token());
        Answer first = graph.ask(query, Map.of("id", owner.patient()));
        assertThat(first.at("data.patient.visits.nodes.0.visitedAt")).isEqualTo("2026-03-02T03:04:00+08:00");
        assertThat(first.at("data.patient.visits.nodes.0.doctor.id")).isEqualTo("" + ward.doctor());
        assertThat(first.at("data.patient.visits.nodes.0.department.id")).isEqualTo("" + ward.department());
        assertThat(first.at("data.patient.visits.nodes.0.presentIllness")).isNull();
        assertThat(first.at("data.patient.visits.pageInfo.hasNextPage")).isEqualTo(true);
        Object cursor = first.node("data.patient.visits.pageInfo.endCursor").getValue();
        Answer second = graph.ask(query, Map.of("id", owner.patient(), "after", cursor));
        assertThat(second.at("data.patient.visits.nodes.0.visitedAt")).isEqualTo("2026-01-02T03:04:00+08:00");
        assertThat(second.at("data.patient.visits.pageInfo.hasNextPage")).isEqualTo(false);
    }

    @Test
    void refusesPagesThatThereAreNone() {
        GraphClient graph = new GraphClient(http, owner.token());
        for (String page : List.of("first: 0", "first: 101", "after: \"!\"", "after: \"dmlzaXQ6MS8x\"")) {
            for (String list : List.of("appointments", "visits")) {
                Answer answer = graph.ask(
                        "query($id: ID!) { patient(id: $id) { " + list + "(" + page + ") { totalCount } } }",
                        Map.of("id", owner.patient()));
                assertThat(code(answer)).as(list + page).isEqualTo("BAD_USER_INPUT");
            }
        }
    }
}
