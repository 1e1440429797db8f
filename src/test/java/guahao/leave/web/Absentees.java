package guahao.leave.web;

import static guahao.kit.Hospital.done;

import guahao.booking.BookingKit;
import guahao.identity.People.Person;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.scheduling.Wards.Ward;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** Makes doctors who ask for leave and heads who decide it. */
@Singleton
final class Absentees {

    final BookingKit kit;

    Absentees(BookingKit kit) {
        this.kit = kit;
    }

    /** A doctor who signs in. */
    record Doctor(long id, Person person) {
        String token() {
            return person.token();
        }
    }

    Doctor doctorOf(Ward ward) {
        return signedIn(ward.doctor());
    }

    Doctor another(Ward ward, String name) {
        return signedIn(kit.wards.doctor(ward.department(), name));
    }

    Doctor head(Ward ward, String name) {
        Doctor head = another(ward, name);
        kit.wards.told("update doctor set head = true where id = ?", head.id());
        return head;
    }

    private Doctor signedIn(long doctor) {
        Person person = kit.people.user();
        kit.wards.told("update doctor set account_id = ? where id = ?", person.id(), doctor);
        return new Doctor(doctor, person);
    }

    LocalDate day(int inDays) {
        return kit.today.plusDays(inDays);
    }

    /** For the doctor, as his own setting. */
    void set(Doctor doctor, String name, String time) {
        kit.wards.insert(
                "insert into setting (level, scope_id, section, name, value, updated_at)"
                        + " values ('DOCTOR', ?, 'schedule', ?, ?, now(3)) on duplicate key update value = values(value)",
                doctor.id(),
                name,
                "\"" + time + "\"");
    }

    Answer ask(Http http, Doctor doctor, LocalDate date, String shift) {
        return ask(http, doctor, "{\"date\":\"" + date + "\",\"shift\":\"" + shift + "\",\"reason\":\"家中有事\"}");
    }

    Answer ask(Http http, Doctor doctor, String body) {
        return http.post("/doctor/leave/apply", body).token(doctor.token()).send();
    }

    long asked(Http http, Doctor doctor, LocalDate date, String shift) {
        return done(ask(http, doctor, date, shift)).number("message.id");
    }

    /** What to say may be empty. */
    Answer decide(Http http, String token, String path, String comment) {
        var call = http.call("POST", path).token(token);
        return comment.isEmpty() ? call.send() : call.json(comment).send();
    }
}
