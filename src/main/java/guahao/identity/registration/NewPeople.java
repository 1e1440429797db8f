package guahao.identity.registration;

import guahao.identity.account.Account;
import guahao.identity.account.AccountKey;
import guahao.identity.account.Accounts;
import guahao.identity.account.NewAccount;
import guahao.identity.account.Taken;
import guahao.patient.Gender;
import guahao.patient.OwnPatients;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody new: an account, its patient, and that he may act for himself. */
@Singleton
final class NewPeople {

    private final Accounts accounts;
    private final OwnPatients patients;

    NewPeople(Accounts accounts, OwnPatients patients) {
        this.accounts = accounts;
        this.patients = patients;
    }

    /** Spares who cannot be registered the wait; what counts is what the database says in {@link #create}. */
    void requireFree(NewAccount account) {
        String phone = account.phone();
        if (phone != null && accounts.findByPhone(phone).isPresent()) {
            throw refusal(AccountKey.PHONE);
        }
        String email = account.email();
        if (email != null && accounts.findByEmail(email).isPresent()) {
            throw refusal(AccountKey.EMAIL);
        }
        String username = account.username();
        if (username != null && accounts.findByUsername(username).isPresent()) {
            throw refusal(AccountKey.USERNAME);
        }
    }

    /** To be called inside a transaction. */
    Account create(NewAccount account, Gender gender, @Nullable LocalDate birthDate) {
        try {
            Account created = accounts.create(account);
            patients.create(created.id(), account.name(), gender, birthDate);
            return created;
        } catch (Taken taken) {
            throw refusal(taken.key());
        }
    }

    static Failure refusal(AccountKey taken) {
        return new Failure.Conflict(
                "registration.refused",
                switch (taken) {
                    case PHONE -> "该手机号已被注册";
                    case EMAIL -> "该邮箱已被注册";
                    case USERNAME, IDENTIFIER, OPENID -> "该用户名已被占用";
                });
    }
}
