package guahao.clients;

import guahao.booking.BookingKit;
import guahao.identity.People;
import guahao.identity.People.Person;
import guahao.identity.account.NewAccount;
import guahao.kit.Hospital;
import guahao.kit.Http;
import guahao.scheduling.Wards.Ward;
import jakarta.inject.Singleton;

/** Whoever works with the scripts, and what they find to do. */
@Singleton
final class Clerks {

    private final BookingKit kit;

    Clerks(BookingKit kit) {
        this.kit = kit;
    }

    /** The staff number of an administrator who signs in with the usual password. */
    String administrator() {
        String number = People.name();
        kit.people.account(
                NewAccount.named("测试管理员").withIdentifier(number).asVerified().asAdmin());
        return number;
    }

    /** An application of the ward's doctor. */
    long leave(Http http, Ward ward) {
        Person doctor = kit.people.user();
        kit.wards.told("update doctor set account_id = ? where id = ?", doctor.id(), ward.doctor());
        String application =
                "{\"date\":\"%s\",\"shift\":\"full\",\"reason\":\"家中有事\"}".formatted(kit.today.plusDays(5));
        return Hospital.done(http.post("/doctor/leave/apply", application)
                        .token(doctor.token())
                        .send())
                .number("message.id");
    }
}
