package guahao.identity.user;

import guahao.identity.account.Account;
import guahao.identity.account.AccountChanges;
import guahao.identity.account.AccountRemoval;
import guahao.identity.account.Accounts;
import guahao.identity.account.NewAccount;
import guahao.identity.account.Taken;
import guahao.platform.audit.Actor;
import guahao.platform.audit.AuditEntry;
import guahao.platform.audit.AuditTrail;
import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;

/** The accounts, as administrators make, change and delete them. */
@Singleton
public final class UserAdministration {

    private static final String TARGET = "account";

    private final Accounts accounts;
    private final AccountChanges changes;
    private final AccountRemoval removal;
    private final RoleAssignment roles;
    private final AuditTrail trail;
    private final Transactions transactions;

    UserAdministration(
            Accounts accounts,
            AccountChanges changes,
            AccountRemoval removal,
            RoleAssignment roles,
            AuditTrail trail,
            Transactions transactions) {
        this.accounts = accounts;
        this.changes = changes;
        this.removal = removal;
        this.roles = roles;
        this.trail = trail;
        this.transactions = transactions;
    }

    /** Nobody has to verify what an administrator entered. */
    public long create(UserDraft draft, Actor actor) {
        return transactions.write(() -> {
            Account account = created(draft);
            if (draft.role() != null) {
                roles.assign(account, draft.role(), actor);
            }
            if (Boolean.FALSE.equals(draft.active())) {
                accounts.changeActive(account.id(), false);
            }
            record("account.created", account.id(), actor);
            return account.id();
        });
    }

    private Account created(UserDraft draft) {
        try {
            return accounts.create(NewAccount.named(draft.name())
                    .withEmail(draft.email())
                    .withUsername(draft.username())
                    .withPhone(draft.phone())
                    .withIdentifier(draft.identifier())
                    .withPasswordHash(draft.passwordHash())
                    .asVerified());
        } catch (Taken taken) {
            throw refusal(taken);
        }
    }

    /** To be called with the account held. A new password ends the tokens that the old one was good for. */
    public void change(long id, UserDraft draft, Actor actor) {
        transactions.write(() -> {
            Account before = existing(id);
            requireKeepsHimself(before, draft, actor);
            describe(id, draft);
            if (draft.role() != null) {
                roles.assign(before, draft.role(), actor);
            }
            if (draft.active() != null && draft.active() != before.active()) {
                accounts.changeActive(id, draft.active());
            }
            record("account.changed", id, actor);
            return before;
        });
    }

    /** The last administrator would not come back from it. */
    private static void requireKeepsHimself(Account account, UserDraft draft, Actor actor) {
        if (account.id() != actor.accountId()) {
            return;
        }
        if (Boolean.FALSE.equals(draft.active()) || (draft.role() != null && draft.role() != UserRole.ADMIN)) {
            throw new Failure.Conflict("account.self", "不能停用自己或取消自己的管理员身份");
        }
    }

    private void describe(long id, UserDraft draft) {
        try {
            changes.describe(id, draft.name(), draft.email(), draft.username(), draft.phone(), draft.identifier());
        } catch (Taken taken) {
            throw refusal(taken);
        }
        if (draft.passwordHash() != null) {
            accounts.changePassword(id, draft.passwordHash());
        }
    }

    /** To be called with the account held. */
    public void delete(long id, Actor actor) {
        transactions.write(() -> {
            Account account = existing(id);
            if (id == actor.accountId()) {
                throw new Failure.Conflict("account.self", "不能删除自己");
            }
            if (account.admin()) {
                throw new Failure.Forbidden();
            }
            return removal.remove(id, actor);
        });
    }

    private Account existing(long id) {
        return accounts.find(id).orElseThrow(() -> new Failure.NotFound("account.unknown", "用户", id));
    }

    private void record(String action, long id, Actor actor) {
        trail.record(AuditEntry.of(actor.accountId(), action, TARGET, id), actor.origin());
    }

    private static Failure refusal(Taken taken) {
        return new Failure.Conflict(
                "account.taken",
                switch (taken.key()) {
                    case PHONE -> "该手机号已被占用";
                    case EMAIL -> "该邮箱已被占用";
                    case USERNAME, OPENID -> "该用户名已被占用";
                    case IDENTIFIER -> "该学工号已被占用";
                });
    }
}
