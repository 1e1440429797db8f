package guahao.care.users;

import guahao.care.gateway.Call;
import guahao.care.gateway.CareAudit;
import guahao.care.gateway.CareRole;
import guahao.care.input.Moments;
import guahao.care.input.Words;
import guahao.identity.account.Account;
import guahao.identity.password.Passwords;
import guahao.platform.database.Rules;
import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asking for a role, and being given it. */
@Singleton
final class Applications {

    private static final Rules LOGIN = Rules.when("care_user_login", "care.login-taken", "用户名已被占用");

    private final UserRepository users;
    private final ApplicationRepository rows;
    private final Profiles profiles;
    private final LoginName names;
    private final Passwords passwords;
    private final LastAdmin lastAdmin;
    private final CareAudit audit;
    private final Transactions transactions;
    private final Clock clock;

    Applications(
            UserRepository users,
            ApplicationRepository rows,
            Profiles profiles,
            LoginName names,
            Passwords passwords,
            LastAdmin lastAdmin,
            CareAudit audit,
            Transactions transactions,
            Clock clock) {
        this.users = users;
        this.rows = rows;
        this.profiles = profiles;
        this.names = names;
        this.passwords = passwords;
        this.lastAdmin = lastAdmin;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    void submit(Application application, Call call) {
        requireNoRole(call.role());
        // Outside of the transaction, for it takes its time.
        @Nullable String hash = application.password() == null ? null : passwords.hash(application.password());
        transactions.write(() -> {
            submit(application, hash, call);
            return true;
        });
    }

    private void submit(Application application, @Nullable String hash, Call call) {
        long id = call.userId();
        Account account = profiles.account(id);
        users.ensure(id, account.name(), Moments.now(clock));
        CareUser before = users.lock(id).orElseThrow();
        requireNoRole(before.isActive() ? before.role() : null);
        rows.submit(id, application, Moments.now(clock));
        @Nullable String password = hash == null ? before.passwordHash() : hash;
        if (password != null) {
            names.requireFree(application.loginName(), id);
            LOGIN.hold(() -> users.changeLogin(id, LoginName.key(application.loginName()), password));
        }
        audit.record(
                call,
                "user_register_submitted",
                Map.of("userId", Long.toString(id), "role", Words.of(application.role())));
    }

    private static void requireNoRole(@Nullable CareRole role) {
        if (role != null) {
            throw new Failure.Conflict("care.role-held", "已有有效角色，无需重复申请");
        }
    }

    /** @param role null for the one that was applied for */
    Reviewed approve(long userId, @Nullable CareRole role, Call call) {
        return transactions.write(() -> {
            requireChanged(userId, rows.approve(userId, role, Moments.now(clock)));
            String given = users.find(userId).map(CareUser::role).map(Words::of).orElse("");
            note(Map.of("userId", Long.toString(userId), "role", given, "decision", "approve"), call);
            return new Reviewed(Long.toString(userId), Words.of(UserStatus.ACTIVE), given);
        });
    }

    Reviewed reject(long userId, @Nullable String reason, Call call) {
        return transactions.write(() -> {
            lastAdmin.requireAnother(userId);
            requireChanged(userId, rows.reject(userId, reason, Moments.now(clock)));
            note(Map.of("userId", Long.toString(userId), "decision", "reject"), call);
            return new Reviewed(Long.toString(userId), Words.of(UserStatus.REJECTED), null);
        });
    }

    private void note(Map<String, Object> target, Call call) {
        audit.record(call, "user_review", target);
    }

    private void requireChanged(long userId, int changed) {
        if (changed == 1) {
            return;
        }
        boolean applied =
                users.find(userId).filter(user -> user.applyRole() != null).isPresent();
        throw applied
                ? new Failure.Conflict("care.review-done", "该申请已处理，请勿重复操作")
                : new Failure.NotFound("care.application-unknown", "注册申请", userId);
    }
}
