package guahao.identity.signin;

import guahao.identity.account.Account;
import guahao.identity.account.Accounts;
import guahao.identity.account.EmailAddress;
import guahao.identity.account.PhoneNumber;
import guahao.identity.password.Passwords;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Signing in with a password. Which names are known, and what is the matter with an account, nobody learns without its
 * password: not from the answer, not from the time it takes.
 */
@Singleton
public final class SignIn {

    /** The database does not see it at the end of a name. */
    private static final Pattern PADDING = Pattern.compile(" +$");

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
        return signIn(accounts.findByPhone(credentials.name()), PhoneNumber.kept(credentials.name()), credentials);
    }

    public Account byIdentifier(Credentials credentials) {
        return signIn(accounts.findByIdentifier(credentials.name()), credentials.name(), credentials);
    }

    public Account byEmail(Credentials credentials) {
        return signIn(accounts.findByEmail(credentials.name()), EmailAddress.normal(credentials.name()), credentials);
    }

    /** By phone number, identifier, user name or e-mail. */
    public Account byAnyName(Credentials credentials) {
        String name = EmailAddress.find(credentials.name()).orElseGet(() -> PhoneNumber.kept(credentials.name()));
        return signIn(accounts.findByAnyName(credentials.name()), name, credentials);
    }

    /** @param name in the one form that is looked for, however it was written */
    private Account signIn(Optional<Account> found, String name, Credentials credentials) {
        String hash = found.map(Account::passwordHash).orElse(null);
        return admission.admitted(proven(found, hash, Account::active, name, credentials));
    }

    /**
     * Whose password it is, where a feature keeps one of its own or has its own say on who may come in; wrong ones
     * count for the one lock-out.
     *
     * @param hash of the password, null where there is none
     */
    public Account proven(Optional<Account> found, @Nullable String hash, Credentials credentials) {
        return proven(found, hash, account -> true, credentials.name(), credentials);
    }

    private Account proven(
            Optional<Account> found,
            @Nullable String hash,
            Predicate<Account> mayBe,
            String name,
            Credentials credentials) {
        String guesser = guesser(found, name) + " from " + credentials.address();
        wrongPasswords.requireFew(guesser);
        boolean right = passwords.matches(credentials.password(), hash);
        Account account = found.filter(mayBe).filter(known -> right).orElseThrow(() -> {
            wrongPasswords.add(guesser);
            return new Failure.LoginRefused("login.refused", "用户不存在或密码错误");
        });
        // Of many guesses made at once none is told right after the last that is allowed was wrong.
        wrongPasswords.requireFew(guesser);
        return account;
    }

    /** Names nobody has are counted like accounts, in all their spellings, or the lock-out would tell them apart. */
    private static String guesser(Optional<Account> found, String name) {
        return found.map(account -> "account " + account.id())
                .orElseGet(() -> "name " + PADDING.matcher(name).replaceFirst(""));
    }
}
