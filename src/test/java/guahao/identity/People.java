package guahao.identity;

import guahao.identity.account.Account;
import guahao.identity.account.Accounts;
import guahao.identity.account.NewAccount;
import guahao.identity.account.Taken;
import guahao.identity.password.Passwords;
import guahao.identity.token.Tokens;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Makes accounts for tests, each its own; all have one password. */
@Singleton
public final class People {

    public static final String PASSWORD = "Correct-horse-1";

    private final Accounts accounts;
    private final Passwords passwords;
    private final Tokens tokens;
    private @Nullable String hash;

    People(Accounts accounts, Passwords passwords, Tokens tokens) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tokens = tokens;
    }

    /** Somebody with a token. */
    public record Person(long id, String token) {}

    public Person user() {
        return signedIn(account(NewAccount.named("测试用户").asVerified()));
    }

    public Person admin() {
        return signedIn(account(NewAccount.named("测试管理员").asVerified().asAdmin()));
    }

    public Account account(NewAccount account) {
        try {
            return accounts.create(account.withPasswordHash(hash()));
        } catch (Taken e) {
            throw new AssertionError(e);
        }
    }

    public Person signedIn(Account account) {
        return new Person(account.id(), token(account.id()));
    }

    public String token(long accountId) {
        return tokens.issue(accountId, Duration.ofHours(1));
    }

    /** A name that nobody has. */
    public static String name() {
        return "n" + UUID.randomUUID().toString().replace("-", "");
    }

    public static String phone() {
        return "19" + ThreadLocalRandom.current().nextLong(100_000_000L, 1_000_000_000L);
    }

    private synchronized String hash() {
        String made = hash == null ? passwords.hash(PASSWORD) : hash;
        hash = made;
        return made;
    }
}
