package guahao.care.users;

import guahao.care.gateway.Call;
import guahao.care.gateway.CareAudit;
import guahao.care.gateway.CareRole;
import guahao.care.input.Moments;
import guahao.care.input.Words;
import guahao.identity.account.Account;
import guahao.identity.account.Accounts;
import guahao.identity.account.NewAccount;
import guahao.identity.account.Role;
import guahao.identity.account.Taken;
import guahao.identity.password.Passwords;
import guahao.platform.database.Rules;
import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** Roles that an administrator gives, and the accounts that he makes for it. */
@Singleton
final class Managers {

    private static final Rules LOGIN = Rules.when("care_user_login", "care.login-taken", "用户名已被占用");

    private final UserRepository rows;
    private final Accounts accounts;
    private final LoginName names;
    private final Passwords passwords;
    private final LastAdmin lastAdmin;
    private final CareAudit audit;
    private final Transactions transactions;
    private final Clock clock;

    Managers(
            UserRepository rows,
            Accounts accounts,
            LoginName names,
            Passwords passwords,
            LastAdmin lastAdmin,
            CareAudit audit,
            Transactions transactions,
            Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.names = names;
        this.passwords = passwords;
        this.lastAdmin = lastAdmin;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** An account of nothing but the house. */
    long create(String username, String password, CareRole role, Call call) {
        names.requireFree(username, 0);
        // Outside of the transaction, for it takes its time.
        String hash = passwords.hash(password);
        return transactions.write(() -> {
            long id = account(username, role);
            rows.ensure(id, username, Moments.now(clock));
            LOGIN.hold(() -> rows.changeLogin(id, LoginName.key(username), hash));
            rows.changeRole(id, role, Moments.now(clock));
            Map<String, Object> target = new HashMap<>();
            target.put("userId", Long.toString(id));
            target.put("role", Words.of(role));
            if (LoginName.isTellable(username)) {
                target.put("username", username);
            }
            audit.record(call, "auth_register", target);
            return id;
        });
    }

    private long account(String username, CareRole role) {
        NewAccount account = NewAccount.named(username).asVerified();
        try {
            return accounts.create(role == CareRole.SOCIAL_WORKER ? account.withRole(Role.SOCIAL_WORKER) : account)
                    .id();
        } catch (Taken taken) {
            throw LoginName.taken();
        }
    }

    void setRole(long userId, CareRole role, Call call) {
        transactions.write(() -> {
            Account account =
                    accounts.find(userId).orElseThrow(() -> new Failure.NotFound("care.user-unknown", "用户", userId));
            if (account.admin()) {
                throw new Failure.Conflict("care.platform-admin", "平台管理员的角色不可变更");
            }
            if (role != CareRole.ADMIN) {
                lastAdmin.requireAnother(userId);
            }
            rows.ensure(userId, account.name(), Moments.now(clock));
            rows.changeRole(userId, role, Moments.now(clock));
            audit.record(call, "users.setRole", Map.of("userId", Long.toString(userId), "role", Words.of(role)));
            return true;
        });
    }
}
