package guahao.booking.graph;

import static guahao.wire.graphql.GraphClient.code;
import static org.assertj.core.api.Assertions.assertThat;

import guahao.booking.BookingKit;
import guahao.booking.BookingKit.Someone;
import guahao.identity.People;
import guahao.identity.account.NewAccount;
import guahao.identity.account.Role;
import guahao.identity.token.Tokens;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.kit.ServerTest;
import guahao.scheduling.Wards.Ward;
import guahao.wire.graphql.GraphClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The viewer with what belongs to him. */
@ServerTest
class ViewerInTheGraphTest {

    private static final String PAGE = """
            query($filter: AppointmentFilter, $first: Int, $after: String) {
              viewer { appointments(filter: $filter, first: $first, after: $after) {
                nodes { id } edges { cursor }
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                totalCount
              } }
            }""";

    private final Http http;
    private final BookingKit kit;
    private final Tokens tokens;
    private final Someone me;

    ViewerInTheGraphTest(Http http, BookingKit kit, Tokens tokens) {
        this.http = http;
        this.kit = kit;
        this.tokens = tokens;
        me = kit.someone();
    }

    private GraphClient graph(@Nullable String token) {
        return new GraphClient(http, token);
    }

    private Answer page(Map<String, ?> variables) {
        return graph(me.token()).ask(PAGE, variables);
    }

    private List<String> found(Map<String, ?> filter) {
        Answer answer = page(Map.of("filter", filter));
        List<String> ids = GraphClient.ids(answer, "data.viewer.appointments.nodes");
        assertThat(answer.number("data.viewer.appointments.totalCount")).isEqualTo(ids.size());
        return ids;
    }

    private long booked(long patient, int inDays) {
        return kit.booked(http, me, patient, kit.schedule(kit.ward(), inDays, 3));
    }

    @Test
    void isToldWhoHeIs() {
        String phone = People.phone();
        var person = kit.people.signedIn(kit.people.account(
                NewAccount.named("王小明").asVerified().withPhone(phone).withRole(Role.PATIENT)));
        Answer answer =
                graph(person.token()).ask("{ viewer { id role name phone doctor { id } patients { relation } } }");
        assertThat(answer.text())
                .isEqualTo(
                        "{\"data\":{\"viewer\":{\"id\":\"" + person.id() + "\",\"role\":\"PATIENT\",\"name\":\"王小明\","
                                + "\"phone\":\"" + phone + "\",\"doctor\":null,\"patients\":[]}}}");
        assertThat(graph(kit.people.admin().token()).ask("{ viewer { role } }").at("data.viewer.role"))
                .isEqualTo("ADMIN");
        Ward ward = kit.ward();
        kit.wards.told("update doctor set account_id = ? where id = ?", person.id(), ward.doctor());
        Answer doctor = graph(person.token()).ask("{ viewer { role doctor { id } } }");
        assertThat(doctor.at("data.viewer.role")).isEqualTo("DOCTOR");
        assertThat(doctor.at("data.viewer.doctor.id")).isEqualTo("" + ward.doctor());
    }

    @Test
    void readsOnlyWhatIsPublicWithoutAGoodToken() {
        String revoked = kit.people.user().token();
        http.post("/auth/logout", "{}").token(revoked).send();
        String query = "{ viewer { phone appointments { totalCount } } majorDepartments { id } }";
        String expired = tokens.issue(me.person().id(), Duration.ofMinutes(-5));
        for (String token : List.of("nonsense", revoked, expired)) {
            Answer answer = graph(token).ask(query);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.at("data.viewer")).isNull();
            assertThat(answer.node("data.majorDepartments").isArray()).isTrue();
            assertThat(code(answer)).isEqualTo("UNAUTHENTICATED");
            assertThat(answer.node("errors").size()).isEqualTo(1);
        }
        Answer anonymous = graph(null).ask(query);
        assertThat(anonymous.has("errors")).isFalse();
        assertThat(anonymous.at("data.viewer")).isNull();
    }

    @Test
    void seesRelativesMaskedAndHisOwnWhole() {
        Someone friend = kit.someone();
        kit.wards.insert(
                "insert into patient_relation (account_id, patient_id, relation_type, is_default, remark, created_at)"
                        + " values (?, ?, '本人', true, '自己', now(3))",
                me.person().id(),
                me.patient());
        String phone = People.phone();
        kit.wards.insert(
                "update account set phone = ? where id = ?", phone, me.person().id());
        String other = People.phone();
        kit.wards.insert(
                "update account set phone = ? where id = ?",
                other,
                friend.person().id());
        kit.relate(me, friend.patient());
        Answer answer =
                graph(me.token()).ask("{ viewer { patients { relation isDefault remark patient { id phone } } } }");
        assertThat(answer.at("data.viewer.patients"))
                .isEqualTo(List.of(
                        Map.of(
                                "relation",
                                "本人",
                                "isDefault",
                                true,
                                "remark",
                                "自己",
                                "patient",
                                Map.of("id", "" + me.patient(), "phone", phone)),
                        other(friend.patient(), other.substring(0, 3) + "****" + other.substring(7))));
    }

    private static Map<String, Object> other(long patient, String phone) {
        Map<String, Object> link = new HashMap<>(
                Map.of("relation", "其他", "isDefault", false, "patient", Map.of("id", "" + patient, "phone", phone)));
        link.put("remark", null);
        return link;
    }

    @Test
    void showsAllOfAnOrder() {
        Ward ward = kit.ward();
        long schedule = kit.schedule(ward, 3, 3);
        long order = kit.booked(http, me, schedule);
        Answer answer = graph(me.token()).ask("""
                { viewer { appointments { nodes { id orderNo status paymentStatus price queueNumber canCancel
                  canReschedule createdAt schedule { id doctor { id } } patient { id } } } } }""");
        String at = "data.viewer.appointments.nodes.0.";
        assertThat(answer.at(at + "id")).isEqualTo("" + order);
        assertThat(String.valueOf(answer.at(at + "orderNo"))).matches("\\d{16}");
        assertThat(answer.at(at + "status")).isEqualTo("PENDING");
        assertThat(answer.at(at + "paymentStatus")).isEqualTo("PENDING");
        assertThat(answer.number(at + "queueNumber")).isEqualTo(1);
        assertThat(answer.at(at + "canCancel")).isEqualTo(true);
        assertThat(answer.at(at + "canReschedule")).isEqualTo(true);
        assertThat(String.valueOf(answer.at(at + "createdAt")))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+08:00");
        assertThat(answer.at(at + "schedule.id")).isEqualTo("" + schedule);
        assertThat(answer.at(at + "schedule.doctor.id")).isEqualTo("" + ward.doctor());
        assertThat(answer.at(at + "patient.id")).isEqualTo("" + me.patient());
        BookingKit.ok(kit.cancel(http, me, order));
        Answer after = graph(me.token())
                .ask("{ viewer { appointments { nodes { status paymentStatus canCancel canReschedule } } } }");
        assertThat(after.at("data.viewer.appointments.nodes.0"))
                .isEqualTo(Map.of(
                        "status",
                        "CANCELLED",
                        "paymentStatus",
                        "CANCELLED",
                        "canCancel",
                        false,
                        "canReschedule",
                        false));
    }

    @Test
    void countsAnOrderAsTimedOutOnceItsTimeIsUp() {
        long order = booked(me.patient(), 3);
        kit.wards.insert("update appointment set payment_since = '2020-01-01' where id = ?", order);
        Answer answer = graph(me.token())
                .ask("{ viewer { appointments { nodes { status paymentStatus canCancel canReschedule } } } }");
        assertThat(answer.at("data.viewer.appointments.nodes.0"))
                .isEqualTo(Map.of(
                        "status", "TIMEOUT", "paymentStatus", "FAILED", "canCancel", false, "canReschedule", false));
    }

    @Test
    void listsWhatHeIsPartyTo() {
        Someone friend = kit.someone();
        kit.relate(friend, me.patient());
        long own = booked(me.patient(), 3);
        long forRelative = booked(kit.relative(me), 3);
        long byFriend = kit.booked(http, friend, me.patient(), kit.schedule(kit.ward(), 4, 3));
        kit.booked(http, friend, kit.schedule(kit.ward(), 4, 3));
        assertThat(found(Map.of())).containsExactlyInAnyOrder("" + own, "" + forRelative, "" + byFriend);
    }

    @Test
    void narrowsByEverythingThatAFilterNames() {
        long relative = kit.relative(me);
        long own = booked(me.patient(), 3);
        long later = booked(me.patient(), 5);
        long other = booked(relative, 3);
        BookingKit.ok(kit.cancel(http, me, later));
        assertThat(found(Map.of("patientId", relative))).containsExactly("" + other);
        assertThat(found(Map.of("patientId", "nonsense"))).isEmpty();
        assertThat(found(Map.of("patientId", kit.someone().patient()))).isEmpty();
        assertThat(found(Map.of("status", List.of("CANCELLED", "NO_SHOW")))).containsExactly("" + later);
        assertThat(found(Map.of("status", List.of("PENDING"), "patientId", me.patient())))
                .containsExactly("" + own);
        String day = kit.today.plusDays(4).toString();
        assertThat(found(Map.of("from", day))).containsExactly("" + later);
        assertThat(found(Map.of("to", day))).containsExactlyInAnyOrder("" + own, "" + other);
        assertThat(found(Map.of("from", day, "to", day))).isEmpty();
    }

    @Test
    void pagesFollowEachOtherNewestFirst() {
        List<String> made = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            made.addFirst("" + booked(kit.relative(me), 3));
        }
        List<String> read = new ArrayList<>();
        Map<String, Object> variables = new HashMap<>(Map.of("first", 2));
        for (int number = 0; number < 3; number++) {
            Answer answer = page(variables);
            read.addAll(GraphClient.ids(answer, "data.viewer.appointments.nodes"));
            assertThat(answer.at("data.viewer.appointments.totalCount")).isEqualTo(5);
            assertThat(answer.at("data.viewer.appointments.pageInfo.hasNextPage"))
                    .isEqualTo(number < 2);
            assertThat(answer.at("data.viewer.appointments.pageInfo.hasPreviousPage"))
                    .isEqualTo(number > 0);
            variables.put("after", answer.at("data.viewer.appointments.pageInfo.endCursor"));
        }
        assertThat(read).isEqualTo(made);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101, -1})
    void refusesPagesThatAreTooLargeOrNone(int first) {
        refused(page(Map.of("first", first)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "!!",
                "schedule:2026-01-01/0/1",
                "appointment:",
                "appointment:2026-01-01T00:00/",
                "appointment:2026-13-01T00:00/1",
                "appointment:2026-01-01T00:00/01",
                "appointment:2026-01-01T00:00/-1",
                "appointment:0000-01-01T00:00/1",
                "appointment:2026-01-01T00:00/9999999999999999999",
                "visit:2026-01-01T00:00/1"
            })
    void refusesBrokenCursors(String text) {
        refused(page(Map.of("after", text)));
        refused(page(Map.of(
                "after",
                Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)))));
    }

    @Test
    void refusesAWindowThatIsBackwards() {
        refused(page(Map.of("filter", Map.of("from", "2026-01-02", "to", "2026-01-01"))));
        assertThat(found(Map.of("from", "0001-01-01", "to", "9999-12-31"))).isEmpty();
    }

    private static void refused(Answer answer) {
        assertThat(code(answer)).as(answer.toString()).isEqualTo("BAD_USER_INPUT");
    }

    @Test
    void waitsWithOthers() {
        Ward ward = kit.ward();
        long schedule = kit.schedule(ward, 3, 1);
        Someone holder = kit.someone();
        long held = kit.booked(http, holder, schedule);
        kit.joined(http, kit.someone(), schedule);
        long waiting = kit.joined(http, me, schedule);
        assertThat(graph(me.token())
                        .ask("{ viewer { waitlist { id position status canConvert schedule { id } patient { id } } } }")
                        .at("data.viewer.waitlist"))
                .isEqualTo(List.of(Map.of(
                        "id",
                        "" + waiting,
                        "position",
                        2,
                        "status",
                        "WAITLIST",
                        "canConvert",
                        false,
                        "schedule",
                        Map.of("id", "" + schedule),
                        "patient",
                        Map.of("id", "" + me.patient()))));
        assertThat(found(Map.of())).isEmpty();
        assertThat(found(Map.of("status", List.of("WAITLIST")))).containsExactly("" + waiting);
        assertThat(graph(me.token())
                        .ask("{ viewer { appointments(filter: {status: WAITLIST}) { nodes { queueNumber } } } }")
                        .at("data.viewer.appointments.nodes.0.queueNumber"))
                .isEqualTo(2);
        BookingKit.ok(kit.cancel(http, holder, held));
        assertThat(graph(me.token()).ask("{ viewer { waitlist { position } } }").at("data.viewer.waitlist.0.position"))
                .isEqualTo(1);
    }

    @Test
    void keepsTheConfidencesOfAPatientHeOnceBookedFor() {
        Someone friend = kit.someone();
        kit.relate(me, friend.patient());
        long order = booked(friend.patient(), 3);
        kit.wards.insert("update patient set address = '幸福路1号' where id = ?", friend.patient());
        kit.wards.insert("delete from patient_relation where patient_id = ?", friend.patient());
        Answer answer = graph(me.token()).ask("""
                { viewer { appointments { nodes { patient { name address medicalHistory { allergy }
                  visits { totalCount } appointments { nodes { id } } } } } } }""");
        assertThat(answer.at("data.viewer.appointments.nodes.0.patient.address"))
                .isNull();
        assertThat(answer.at("data.viewer.appointments.nodes.0.patient.appointments.nodes"))
                .isEqualTo(List.of(Map.of("id", "" + order)));
    }
}
