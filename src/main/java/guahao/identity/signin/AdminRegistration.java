package guahao.identity.signin;

import guahao.identity.account.Account;
import guahao.identity.account.AccountKey;
import guahao.identity.account.Accounts;
import guahao.identity.account.NewAccount;
import guahao.identity.account.Taken;
import guahao.identity.password.Passwords;
import guahao.platform.caller.Caller;
import guahao.platform.failure.Failure;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/**
 * Administrators make administrators; the first one makes himself. That happens once in the life of a database, also
 * when its administrators are deleted later.
 */
@Singleton
public final class AdminRegistration {

    private final Accounts accounts;
    private final Passwords passwords;
    private final TransactionOperations<Connection> transactions;

    AdminRegistration(Accounts accounts, Passwords passwords, TransactionOperations<Connection> transactions) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.transactions = transactions;
    }

    /** Throws unless the caller may register an administrator now. */
    public void requireRight(@Nullable Caller caller) {
        if (!isAdmin(caller) && accounts.anyAdmin()) {
            throw notAllowed();
        }
    }

    /** @param email in the form that is kept */
    public Account register(
            String name, String identifier, String password, @Nullable String email, @Nullable Caller caller) {
        requireRight(caller);
        NewAccount admin = NewAccount.named(name)
                .withIdentifier(identifier)
                .withEmail(email)
                .withPasswordHash(passwords.hash(password))
                .asAdmin()
                .asVerified();
        return isAdmin(caller) ? create(admin) : transactions.executeWrite(status -> createFirst(admin));
    }

    /** The seat before the account, so that of two who are first at once the second sees that he is not. */
    private Account createFirst(NewAccount admin) {
        if (!accounts.takeFirstSeat()) {
            throw notAllowed();
        }
        return create(admin);
    }

    private Account create(NewAccount admin) {
        try {
            return accounts.create(admin);
        } catch (Taken taken) {
            throw new Failure.Conflict(
                    "registration.refused", taken.key() == AccountKey.EMAIL ? "该邮箱已被占用" : "该工号(identifier)已被占用");
        }
    }

    private static boolean isAdmin(@Nullable Caller caller) {
        return caller != null && caller.admin();
    }

    private static Failure notAllowed() {
        return new Failure.Forbidden("admin.only", "仅管理员可创建新管理员");
    }
}
