package guahao.identity.signin;

import guahao.identity.account.Account;
import guahao.identity.account.Accounts;
import guahao.identity.password.Passwords;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Signing in with a password. Which names are known, and what is the matter with an account, nobody learns without its
 * password: not from the answer, not from the time it takes.
 */
@Singleton
public final class SignIn {

    private final Accounts accounts;
    private final Passwords passwords;
    private final WrongPasswords wrongPasswords;
    private final Admission admission;

    SignIn(Accounts accounts, Passwords passwords, WrongPasswords wrongPasswords, Admission admission) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.wrongPasswords = wrongPasswords;
        this.admission = admission;
    }

    public Account byPhone(Credentials credentials) {
        return signIn(accounts.findByPhone(credentials.name()), credentials);
    }

    public Account byIdentifier(Credentials credentials) {
        return signIn(accounts.findByIdentifier(credentials.name()), credentials);
    }

    public Account byEmail(Credentials credentials) {
        return signIn(accounts.findByEmail(credentials.name()), credentials);
    }

    /** By phone number, identifier, user name or e-mail. */
    public Account byAnyName(Credentials credentials) {
        return signIn(accounts.findByAnyName(credentials.name()), credentials);
    }

    /**
     * By a name that another feature keeps, with a password of its own.
     *
     * @param passwordHash null when nobody has the name
     */
    public Account byOtherName(Optional<Account> found, @Nullable String passwordHash, Credentials credentials) {
        return signIn(found, found.isPresent() ? passwordHash : null, credentials);
    }

    private Account signIn(Optional<Account> found, Credentials credentials) {
        Optional<Account> active = found.filter(Account::active);
        return signIn(found, active.map(Account::passwordHash).orElse(null), credentials);
    }

    private Account signIn(Optional<Account> found, @Nullable String passwordHash, Credentials credentials) {
        String guesser = guesser(found, credentials);
        wrongPasswords.requireFew(guesser);
        if (!passwords.matches(credentials.password(), passwordHash)) {
            wrongPasswords.add(guesser);
            throw new Failure.LoginRefused("login.refused", "用户不存在或密码错误");
        }
        // Of many guesses made at once none is told right after the last that is allowed was wrong.
        wrongPasswords.requireFew(guesser);
        return admission.admitted(found.orElseThrow());
    }

    /** Names nobody has are counted like accounts, or the lock-out would tell them apart. */
    private static String guesser(Optional<Account> found, Credentials credentials) {
        String whose = found.map(account -> "account " + account.id()).orElseGet(() -> "name " + credentials.name());
        return whose + " from " + credentials.address();
    }
}
