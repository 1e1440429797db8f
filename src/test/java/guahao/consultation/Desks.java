package guahao.consultation;

import static guahao.booking.BookingKit.ok;

import guahao.booking.BookingKit;
import guahao.booking.BookingKit.Someone;
import guahao.identity.People.Person;
import guahao.kit.Answer;
import guahao.kit.Http;
import guahao.scheduling.Wards.Ward;
import jakarta.inject.Singleton;

/** Makes doctors who sign in, and patients who stand in their queues. */
@Singleton
public final class Desks {

    private final BookingKit kit;

    Desks(BookingKit kit) {
        this.kit = kit;
    }

    /** The ward's doctor with an account. */
    public Person doctorOf(Ward ward) {
        Person person = kit.people.user();
        kit.wards.told("update doctor set account_id = ? where id = ?", person.id(), ward.doctor());
        return person;
    }

    /** A confirmed order. */
    public long confirmed(Http http, Someone by, long schedule) {
        long order = kit.booked(http, by, schedule);
        ok(kit.pay(http, by, order));
        return order;
    }

    public Answer queue(Http http, Person by, long schedule) {
        return http.get("/doctor/consultation/queue?schedule_id=" + schedule)
                .token(by.token())
                .send();
    }

    public Answer next(Http http, Person by, long schedule) {
        return http.post("/doctor/consultation/next", "{\"schedule_id\":" + schedule + "}")
                .token(by.token())
                .send();
    }

    public Answer pass(Http http, Person by, String body) {
        return http.post("/doctor/consultation/pass", body).token(by.token()).send();
    }

    public Answer complete(Http http, Person by, String body) {
        return http.post("/doctor/consultation/complete", body)
                .token(by.token())
                .send();
    }
}
