package guahao.planning.web;

import static guahao.kit.Hospital.done;

import guahao.booking.BookingKit;
import guahao.identity.People.Person;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.scheduling.Wards;
import guahao.scheduling.Wards.Ward;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes heads of departments, and says what they say. */
@Singleton
public final class Planners {

    private final BookingKit kit;

    /** Monday of next week, all of which may be booked. */
    public final LocalDate monday;

    Planners(BookingKit kit) {
        this.kit = kit;
        monday = kit.today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    /** The ward's doctor as head of its department. */
    public Person head(Ward ward) {
        Person person = doctor(ward.doctor());
        kit.wards.told("update doctor set head = true where id = ?", ward.doctor());
        return person;
    }

    /** The doctor with an account. */
    public Person doctor(long id) {
        Person person = kit.people.user();
        kit.wards.told("update doctor set account_id = ? where id = ?", person.id(), id);
        return person;
    }

    public long colleague(Ward ward) {
        return kit.wards.doctor(ward.department(), Wards.name("同事"));
    }

    /** Another clinic of the department, with the same doctor. */
    public Ward otherClinic(Ward ward) {
        String name = Wards.name("门诊");
        return new Ward(
                ward.hospital(),
                ward.department(),
                kit.wards.clinic(ward.hospital(), ward.department(), name),
                ward.doctor(),
                name,
                ward.doctorName());
    }

    /** @param section 0 上午, 1 下午, 2 晚上 */
    public long schedule(long clinic, long doctor, LocalDate date, int section) {
        return kit.wards.insert(
                "insert into schedule (doctor_id, clinic_id, date, section, slot_type, total_slots, remaining_slots,"
                        + " price, created_at) values (?, ?, ?, ?, 1, 5, 5, 66, now(3))",
                doctor,
                clinic,
                date,
                section);
    }

    public long stopped(long clinic, long doctor, LocalDate date, int section) {
        long id = schedule(clinic, doctor, date, section);
        kit.wards.insert("update schedule set open = false where id = ?", id);
        return id;
    }

    public boolean isOpen(long schedule) {
        return kit.number("select count(*) from schedule where id = ? and open", schedule) == 1;
    }

    /** How many there are that take place. */
    public long open(long clinic, long doctor, LocalDate date, int section) {
        return kit.number(
                "select count(*) from schedule where clinic_id = ? and doctor_id = ? and date = ? and section = ? and open",
                clinic,
                doctor,
                date,
                section);
    }

    public static String change(LocalDate date, String shift, @Nullable Object doctor) {
        return String.format(Locale.ROOT, "{\"date\":\"%s\",\"shift\":\"%s\",\"doctorId\":%s}", date, shift, doctor);
    }

    public static String body(long clinic, String... changes) {
        return "{\"clinicId\":" + clinic + ",\"changes\":"
                + Arrays.stream(changes).collect(Collectors.joining(",", "[", "]")) + "}";
    }

    public Answer submit(Http http, Person by, String body) {
        return http.post("/doctor/schedule/submit-change", body)
                .token(by.token())
                .send();
    }

    public long submitted(Http http, Person by, long clinic, String... changes) {
        return done(submit(http, by, body(clinic, changes))).number("message.auditId");
    }

    public Answer decide(Http http, Person admin, long id, String how) {
        return http.post("/admin/audit/schedule/" + id + "/" + how, "{\"comment\":\"已核\"}")
                .token(admin.token())
                .send();
    }

    public Answer shown(Http http, Person admin, long id) {
        return done(http.get("/admin/audit/schedule/" + id).token(admin.token()).send());
    }

    /** Asked for and not decided. */
    public long leave(Http http, Person doctor, LocalDate date, String shift) {
        String body = "{\"date\":\"" + date + "\",\"shift\":\"" + shift + "\",\"reason\":\"外出学习\"}";
        return done(http.post("/doctor/leave/apply", body).token(doctor.token()).send())
                .number("message.id");
    }

    public Answer grantLeave(Http http, Person admin, long id) {
        return http.call("POST", "/admin/audit/leave/" + id + "/approve")
                .token(admin.token())
                .send();
    }
}
