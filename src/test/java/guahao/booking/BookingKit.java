package guahao.booking;

import static org.assertj.core.api.Assertions.assertThat;

import guahao.identity.People;
import guahao.identity.People.Person;
import guahao.identity.account.NewAccount;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.scheduling.Wards;
import guahao.scheduling.Wards.Ward;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** Makes wards, schedules, settings, and people with patients; speaks to the server as they do. */
@Singleton
public final class BookingKit {

    public final Wards wards;
    public final People people;
    public final LocalDate today;
    private final Clock clock;

    BookingKit(Wards wards, People people, Clock clock) {
        this.wards = wards;
        this.people = people;
        this.clock = clock;
        today = LocalDate.now(clock);
    }

    /** An account with a patient of its own. */
    public record Someone(Person person, long patient) {
        public String token() {
            return person.token();
        }
    }

    public Someone someone() {
        return someone("EXTERNAL");
    }

    public Someone someone(String type) {
        return someone(people.user(), type);
    }

    public Someone someoneWithMail(String address) {
        var account = people.account(NewAccount.named("测试用户").asVerified().withEmail(address));
        return someone(people.signedIn(account), "EXTERNAL");
    }

    private Someone someone(Person person, String type) {
        return new Someone(person, patient(person.id(), type));
    }

    public long patient(Object account, String type) {
        return wards.insert(
                "insert into patient (account_id, name, type, gender, created_at, updated_at)"
                        + " values (?, '测试患者', ?, 'UNKNOWN', now(3), now(3))",
                account,
                type);
    }

    /** A patient without an account, whom this one may act for. */
    public long relative(Someone of) {
        long patient = wards.insert("insert into patient (name, type, gender, created_at, updated_at)"
                + " values ('测试亲属', 'EXTERNAL', 'UNKNOWN', now(3), now(3))");
        relate(of, patient);
        return patient;
    }

    public void relate(Someone someone, long patient) {
        wards.insert(
                "insert into patient_relation (account_id, patient_id, relation_type, is_default, created_at)"
                        + " values (?, ?, '其他', false, now(3))",
                someone.person().id(),
                patient);
    }

    public List<Long> relatives(Someone of, int count) {
        return IntStream.range(0, count).mapToObj(i -> relative(of)).toList();
    }

    public Ward ward() {
        return wards.ward();
    }

    public long schedule(Ward ward, int inDays, int slots) {
        return schedule(ward, inDays, 1, slots, "50");
    }

    /** @param section 0 上午, 1 下午, 2 晚上 */
    public long schedule(Ward ward, int inDays, int section, int slots, String price) {
        return wards.insert(
                "insert into schedule (doctor_id, clinic_id, date, section, slot_type, total_slots, remaining_slots,"
                        + " price, created_at) values (?, ?, ?, ?, 0, ?, ?, ?, now(3))",
                ward.doctor(),
                ward.clinic(),
                today.plusDays(inDays),
                section,
                slots,
                slots,
                price);
    }

    /** For the ward's clinic. */
    public void set(Ward ward, String section, String name, String json) {
        wards.insert(
                "insert into setting (level, scope_id, section, name, value, updated_at)"
                        + " values ('CLINIC', ?, ?, ?, ?, now(3)) on duplicate key update value = values(value)",
                ward.clinic(),
                section,
                name,
                json);
    }

    public void ban(Someone someone, String kind) {
        wards.insert(
                "insert into account_ban (account_id, kind, until, reason, banned_at) values (?, ?, null, '刷号', now(3))",
                someone.person().id(),
                kind);
    }

    public Answer book(Http http, Someone by, long patient, long schedule) {
        return http.post("/patient/appointments", body(schedule, patient))
                .token(by.token())
                .send();
    }

    public long booked(Http http, Someone by, long schedule) {
        return booked(http, by, by.patient(), schedule);
    }

    public long booked(Http http, Someone by, long patient, long schedule) {
        return ok(book(http, by, patient, schedule)).number("message.id");
    }

    public Answer join(Http http, Someone by, long patient, long schedule) {
        return http.post("/patient/waitlist", body(schedule, patient))
                .token(by.token())
                .send();
    }

    public long joined(Http http, Someone by, long schedule) {
        return ok(join(http, by, by.patient(), schedule)).number("message.id");
    }

    public Answer convert(Http http, Someone by, long order) {
        return http.call("POST", "/patient/waitlist/" + order + "/convert")
                .token(by.token())
                .send();
    }

    public Answer cancel(Http http, Someone by, long order) {
        return http.call("PUT", "/patient/appointments/" + order + "/cancel")
                .token(by.token())
                .send();
    }

    public Answer pay(Http http, Someone by, long order) {
        return http.post("/patient/appointments/" + order + "/pay", "{\"method\":\"alipay\"}")
                .token(by.token())
                .send();
    }

    public Answer move(Http http, Someone by, long order, long schedule) {
        return http.put("/patient/appointments/" + order + "/reschedule", "{\"scheduleId\":" + schedule + "}")
                .token(by.token())
                .send();
    }

    public Answer detail(Http http, Someone by, long order) {
        return ok(http.get("/patient/appointments/" + order).token(by.token()).send());
    }

    public static String body(long schedule, long patient) {
        return "{\"scheduleId\":" + schedule + ",\"patientId\":" + patient + "}";
    }

    public static Answer ok(Answer answer) {
        assertThat(answer.at("code")).as(answer.toString()).isEqualTo(0);
        return answer;
    }

    public static void refused(Answer answer, int code, String text) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("code")).as(answer.toString()).isEqualTo(code);
        assertThat(answer.at("msg")).isEqualTo(text);
        assertThat(answer.at("message.msg")).isEqualTo(text);
    }

    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> list(Answer answer) {
        return (List<Map<String, Object>>) Objects.requireNonNull(ok(answer).at("message.list"));
    }

    /** Its time to pay ran out a minute ago, where nothing else is set. */
    public void overdue(long order) {
        LocalDateTime since = LocalDateTime.now(clock).minusMinutes(31);
        wards.insert("update appointment set payment_since = ? where id = ?", since, order);
    }

    /** A crowd of patients for whom this one books. */
    public List<Long> crowd(Someone by, int size) {
        long account = by.person().id();
        wards.insert(
                "insert into patient (name, id_card, type, gender, created_at, updated_at) select '测试人群',"
                        + " concat(?, 'x', i), 'EXTERNAL', 'UNKNOWN', now(3), now(3) from (with recursive n(i) as"
                        + " (select 1 union all select i + 1 from n where i < ?) select i from n) numbers",
                account,
                size);
        wards.insert(
                "insert into patient_relation (account_id, patient_id, relation_type, is_default, created_at)"
                        + " select ?, id, '其他', false, now(3) from patient where id_card like concat(?, 'x%')",
                account, account);
        return wards.column("select patient_id from patient_relation where account_id = ?", account).stream()
                .map(Long::valueOf)
                .toList();
    }

    /** Free slots and orders that hold one make up the total; one statement, so nothing comes in between. */
    public void assertBalanced(long schedule) {
        assertThat(number(
                        "select total_slots - remaining_slots - (select count(*) from appointment where schedule_id ="
                                + " schedule.id and status in ('PENDING', 'CONFIRMED', 'COMPLETED', 'NO_SHOW'))"
                                + " from schedule where id = ?",
                        schedule))
                .as("slots of schedule %s that are neither booked nor free", schedule)
                .isZero();
    }

    public long remaining(long schedule) {
        return number("select remaining_slots from schedule where id = ?", schedule);
    }

    public String status(long order) {
        return wards.column("select concat(status, '/', payment_status) from appointment where id = ?", order)
                .getFirst();
    }

    public long number(String sql, Object... values) {
        return Long.parseLong(wards.column(sql, values).getFirst());
    }
}
