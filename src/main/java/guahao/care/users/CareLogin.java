package guahao.care.users;

import guahao.care.gateway.Call;
import guahao.care.gateway.CareAudit;
import guahao.identity.account.Account;
import guahao.identity.account.Accounts;
import guahao.identity.password.Passwords;
import guahao.identity.signin.Credentials;
import guahao.identity.signin.SignIn;
import guahao.identity.token.Tokens;
import guahao.platform.caller.Caller;
import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Signing in by the house's own names or a staff number. Which names are known nobody learns without the password: not
 * from the answer, not from the time it takes.
 */
@Singleton
final class CareLogin {

    private static final Duration TOKEN_LIFE = Duration.ofDays(7);

    private final UserRepository users;
    private final Profiles profiles;
    private final Accounts accounts;
    private final Passwords passwords;
    private final SignIn signIn;
    private final Tokens tokens;
    private final CareAudit audit;
    private final Transactions transactions;

    CareLogin(
            UserRepository users,
            Profiles profiles,
            Accounts accounts,
            Passwords passwords,
            SignIn signIn,
            Tokens tokens,
            CareAudit audit,
            Transactions transactions) {
        this.users = users;
        this.profiles = profiles;
        this.accounts = accounts;
        this.passwords = passwords;
        this.signIn = signIn;
        this.tokens = tokens;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** A token with whose it is and when it ends. */
    @Serdeable
    record LoggedIn(Profile user, String token, long expiresAt) {}

    LoggedIn login(String name, String password, Call call) {
        try {
            Account account = accounts.findByIdentifier(name).isPresent()
                    ? byIdentifier(name, password, call)
                    : byCareName(name, password);
            Profile profile = profiles.of(account);
            if (profile.status() != null && !profile.status().equals("active")) {
                throw notActive();
            }
            return issue(profile, account.id(), name, call);
        } catch (Failure.LoginRefused refused) {
            noteFailure(name, call);
            throw refused;
        }
    }

    private Account byIdentifier(String name, String password, Call call) {
        try {
            return signIn.byIdentifier(new Credentials(name, password, call.address()));
        } catch (Failure.LoginRefused refused) {
            throw refused.code().equals("login.unverified") ? notActive() : wrong();
        }
    }

    private Account byCareName(String name, String password) {
        Optional<CareUser> user = users.findByLogin(LoginName.key(name));
        String hash = user.map(CareUser::passwordHash).orElse(null);
        if (!passwords.matches(password, hash)) {
            throw wrong();
        }
        return user.flatMap(known -> accounts.find(known.accountId()))
                .filter(Account::active)
                .orElseThrow(CareLogin::notActive);
    }

    private LoggedIn issue(Profile profile, long accountId, String name, Call call) {
        return transactions.write(() -> {
            String token = tokens.issue(accountId, TOKEN_LIFE);
            Map<String, Object> target = target(name, profile.role());
            target.put("userId", profile.openId());
            audit.record(call, accountId, "auth_login", target);
            long expiresAt = tokens.callerOf(token)
                    .map(Caller::expiresAt)
                    .orElseThrow(CareLogin::notActive)
                    .toEpochMilli();
            return new LoggedIn(profile, token, expiresAt);
        });
    }

    private void noteFailure(String name, Call call) {
        transactions.write(() -> {
            audit.record(call, null, "auth_login_failed", target(name, null));
            return true;
        });
    }

    private static Map<String, Object> target(String name, @Nullable String role) {
        Map<String, Object> target = new HashMap<>();
        if (LoginName.isTellable(name)) {
            target.put("username", name);
        }
        if (role != null) {
            target.put("role", role);
        }
        return target;
    }

    void logout(Call call) {
        transactions.write(() -> {
            tokens.revoke(call.signedIn().tokenId());
            audit.record(call, "user_logout", Map.of("userId", Long.toString(call.userId())));
            return true;
        });
    }

    private static Failure wrong() {
        return new Failure.LoginRefused("care.login-refused", "用户名或密码错误");
    }

    private static Failure notActive() {
        return new Failure.LoginRefused("care.login-not-active", "账号待审核或已停用");
    }
}
