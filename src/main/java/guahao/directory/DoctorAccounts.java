package guahao.directory;

import guahao.identity.account.Accounts;
import guahao.identity.account.NewAccount;
import guahao.identity.account.Role;
import guahao.identity.account.Taken;
import guahao.identity.password.Passwords;
import guahao.platform.audit.Actor;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.util.Map;

/** The accounts that doctors sign in with. */
@Singleton
public final class DoctorAccounts {

    private final DoctorRepository doctors;
    private final Accounts accounts;
    private final Passwords passwords;
    private final DirectoryChanges changes;

    DoctorAccounts(DoctorRepository doctors, Accounts accounts, Passwords passwords, DirectoryChanges changes) {
        this.doctors = doctors;
        this.accounts = accounts;
        this.passwords = passwords;
        this.changes = changes;
    }

    /** @param created false when the doctor had an account, which now is signed in with otherwise */
    public record Given(long accountId, boolean created) {}

    /** Gives the doctor an account, or other data to sign in with to the one he has. */
    public Given give(long doctorId, SignInData data, Actor actor) {
        String hash = passwords.hash(data.password());
        return changes.make(() -> {
            Doctor doctor = doctors.lock(doctorId).orElseThrow(() -> Doctors.unknown(doctorId));
            Long held = doctor.accountId();
            Given given = held != null && changed(held, data, hash)
                    ? new Given(held, false)
                    : new Given(create(doctor.name(), data, hash, "其他用户"), true);
            if (given.created()) {
                doctors.update(doctor.withAccount(given.accountId()));
            }
            changes.record(actor, "doctor.account-given", "doctor", doctorId, Map.of("account", given.accountId()));
            return given;
        });
    }

    /** False when the account is deleted. */
    private boolean changed(long accountId, SignInData data, String hash) {
        try {
            return accounts.changeSignIn(accountId, data.identifier(), hash, data.email(), data.phone());
        } catch (Taken taken) {
            throw refusal(taken, "其他用户");
        }
    }

    String hash(SignInData data) {
        return passwords.hash(data.password());
    }

    long createFor(String doctorName, SignInData data, String hash) {
        return create(doctorName, data, hash, "");
    }

    private long create(String doctorName, SignInData data, String hash, String byWhom) {
        try {
            return accounts.create(NewAccount.named(doctorName)
                            .withIdentifier(data.identifier())
                            .withPasswordHash(hash)
                            .withEmail(data.email())
                            .withPhone(data.phone())
                            .withRole(Role.DOCTOR)
                            .asVerified())
                    .id();
        } catch (Taken taken) {
            throw refusal(taken, byWhom);
        }
    }

    private static Failure refusal(Taken taken, String byWhom) {
        String what = switch (taken.key()) {
            case EMAIL -> "邮箱";
            case PHONE -> "手机号";
            case IDENTIFIER, USERNAME, OPENID -> "工号";
        };
        return new Failure.Conflict("account.taken", what + "已被" + byWhom + "使用");
    }

    void delete(long accountId) {
        accounts.changeActive(accountId, false);
        accounts.delete(accountId);
    }
}
