package guahao.identity.registration;

import guahao.identity.account.Account;
import guahao.identity.account.AccountKey;
import guahao.identity.account.Accounts;
import guahao.identity.account.NewAccount;
import guahao.identity.account.Role;
import guahao.identity.contact.PhoneVerification;
import guahao.identity.password.Passwords;
import guahao.patient.Gender;
import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Registers who has just shown that his phone is at hand. */
@Singleton
public final class PhoneRegistration {

    private final NewPeople people;
    private final Accounts accounts;
    private final Passwords passwords;
    private final PhoneVerification phones;
    private final Transactions transactions;

    PhoneRegistration(
            NewPeople people,
            Accounts accounts,
            Passwords passwords,
            PhoneVerification phones,
            Transactions transactions) {
        this.people = people;
        this.accounts = accounts;
        this.passwords = passwords;
        this.phones = phones;
        this.transactions = transactions;
    }

    /**
     * Who is to be registered.
     *
     * @param phone in the form that is kept, and so the e-mail
     */
    public record Person(
            String phone,
            String name,
            @Nullable String email,
            Gender gender,
            @Nullable LocalDate birthDate) {
        /** Never shows personal data, wherever it is printed. */
        @Override
        public String toString() {
            return "Person[]";
        }
    }

    public Account register(Person person, String password) {
        if (!phones.isOpen(person.phone())) {
            throw unverified();
        }
        NewAccount account = NewAccount.named(person.name())
                .withPhone(person.phone())
                .withEmail(person.email())
                .withRole(Role.PATIENT)
                .asVerified();
        people.requireFree(account);
        NewAccount complete = account.withPasswordHash(passwords.hash(password));
        return transactions.write(() -> create(person, complete));
    }

    /** Of two at once the second finds the number used up, and registered. */
    private Account create(Person person, NewAccount account) {
        if (!phones.use(person.phone())) {
            throw accounts.findByPhone(person.phone()).isPresent() ? NewPeople.refusal(AccountKey.PHONE) : unverified();
        }
        return people.create(account, person.gender(), person.birthDate());
    }

    private static Failure unverified() {
        return new Failure.Conflict("registration.refused", "手机号未验证或验证已过期，请先完成验证码验证");
    }
}
