package guahao.care.users;

import guahao.identity.account.Accounts;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/** Names to sign in with: the same in either case, and nobody's staff number. */
@Singleton
final class LoginName {

    private static final Pattern MANY_DIGITS = Pattern.compile(".*\\d{6}.*", Pattern.DOTALL);

    private final Accounts accounts;

    LoginName(Accounts accounts) {
        this.accounts = accounts;
    }

    static String key(String name) {
        // Letter by letter, for as a text some names get longer than they may be.
        return name.strip()
                .codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Whether it may stand in an audit row: people sign in with phones and numbers of cards too. */
    static boolean isTellable(String name) {
        return !MANY_DIGITS.matcher(name).matches();
    }

    void requireFree(String name, long forAccount) {
        boolean somebodys = accounts.findStaff(name)
                .filter(account -> account.id() != forAccount)
                .isPresent();
        if (somebodys) {
            throw taken();
        }
    }

    static Failure taken() {
        return new Failure.Conflict("care.login-taken", "用户名已被占用");
    }
}
