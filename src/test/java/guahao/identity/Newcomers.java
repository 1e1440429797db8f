package guahao.identity;

import static guahao.kit.Hospital.done;

import guahao.identity.account.Accounts;
import guahao.identity.account.NewAccount;
import guahao.kit.Http;
import guahao.patient.Gender;
import guahao.patient.OwnPatients;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.concurrent.ThreadLocalRandom;

/** People who register, and patients that are there already; each his own. */
@Singleton
public final class Newcomers {

    private final People people;
    private final Accounts accounts;
    private final OwnPatients patients;

    Newcomers(People people, Accounts accounts, OwnPatients patients) {
        this.people = people;
        this.accounts = accounts;
        this.patients = patients;
    }

    /** A patient with an account. */
    public record Newcomer(long accountId, String token, String phone, long patientId) {}

    /** Registered without the detour over codes. */
    public Newcomer patient(String name) {
        String phone = People.phone();
        long account = people.account(NewAccount.named(name).withPhone(phone).asVerified())
                .id();
        long patient = patients.create(account, name, Gender.MALE, LocalDate.of(1990, 1, 2))
                .id();
        return new Newcomer(account, people.token(account), phone, patient);
    }

    public long accountOf(String phone) {
        return accounts.findByPhone(phone).orElseThrow().id();
    }

    /** The newest code that was sent there. */
    public static String code(Http http, String channel, String to) {
        return String.valueOf(
                http.get("/dev/outbox?channel=" + channel + "&to=" + to).send().at("messages.0.code"));
    }

    public static void sendCode(Http http, String phone) {
        done(http.post("/auth/sms/send-code", "{\"phone\":\"" + phone + "\"}").send());
    }

    /** Shows that the phone is at hand. */
    public static void verify(Http http, String phone) {
        sendCode(http, phone);
        done(http.post(
                        "/auth/sms/verify-code",
                        "{\"phone\":\"%s\",\"code\":\"%s\"}".formatted(phone, code(http, "sms", phone)))
                .send());
    }

    /** A number that no card has yet. */
    public static String card() {
        return "110108" + ThreadLocalRandom.current().nextLong(19000101000L, 19991231000L) + "X";
    }
}
