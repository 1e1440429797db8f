package guahao.care.users;

import guahao.care.gateway.Call;
import guahao.care.gateway.CareAudit;
import guahao.identity.account.Account;
import guahao.identity.account.Accounts;
import guahao.identity.signin.Admission;
import guahao.identity.signin.Credentials;
import guahao.identity.signin.Entrance;
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
    private final SignIn signIn;
    private final Admission admission;
    private final Entrance entrance;
    private final Tokens tokens;
    private final CareAudit audit;
    private final Transactions transactions;

    CareLogin(
            UserRepository users,
            Profiles profiles,
            Accounts accounts,
            SignIn signIn,
            Admission admission,
            Entrance entrance,
            Tokens tokens,
            CareAudit audit,
            Transactions transactions) {
        this.users = users;
        this.profiles = profiles;
        this.accounts = accounts;
        this.signIn = signIn;
        this.admission = admission;
        this.entrance = entrance;
        this.tokens = tokens;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** A token with whose it is and when it ends. */
    @Serdeable
    record LoggedIn(Profile user, String token, long expiresAt) {}

    LoggedIn login(String name, String password, Call call) {
        try {
            Account account = admitted(proven(name, password, call));
            Profile profile = profiles.of(account);
            if (profile.status() != null && !profile.status().equals("active")) {
                throw notActive();
            }
            return issue(profile, account, name, call);
        } catch (Failure.LoginRefused | Failure.RateLimited refused) {
            noteFailure(name, call);
            throw refused;
        }
    }

    /** A name of the house before a staff number, for nobody can take one that is a staff number. */
    private Account proven(String name, String password, Call call) {
        String key = LoginName.key(name);
        Optional<CareUser> user = users.findByLogin(key);
        Optional<Account> account =
                user.isPresent() ? user.flatMap(known -> accounts.find(known.accountId())) : accounts.findStaff(name);
        @Nullable
        String hash = user.map(CareUser::passwordHash)
                .or(() -> account.map(Account::passwordHash))
                .orElse(null);
        try {
            return signIn.proven(account, hash, new Credentials(key, password, call.address()));
        } catch (Failure.LoginRefused refused) {
            throw wrong();
        }
    }

    private Account admitted(Account account) {
        try {
            return admission.admitted(account);
        } catch (Failure.LoginRefused refused) {
            throw refused.code().equals("login.banned") ? refused : notActive();
        }
    }

    private LoggedIn issue(Profile profile, Account account, String name, Call call) {
        return transactions.write(() -> {
            String token = entrance.enter(account, TOKEN_LIFE);
            Map<String, Object> target = target(name, profile.role());
            target.put("userId", profile.openId());
            audit.record(call, account.id(), "auth_login", target);
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
