package guahao.identity.user;

import guahao.identity.account.Account;
import guahao.identity.account.AccountChanges;
import guahao.identity.account.AccountRemoval;
import guahao.identity.account.Accounts;
import guahao.identity.account.Taken;
import guahao.platform.audit.Actor;
import guahao.platform.audit.AuditEntry;
import guahao.platform.audit.AuditTrail;
import guahao.platform.caller.Caller;
import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import guahao.wire.input.PageRequest;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Accounts, to their owners and to administrators. */
@Singleton
public final class Users {

    private final Accounts accounts;
    private final AccountChanges changes;
    private final AccountRemoval removal;
    private final AuditTrail trail;
    private final Transactions transactions;

    Users(
            Accounts accounts,
            AccountChanges changes,
            AccountRemoval removal,
            AuditTrail trail,
            Transactions transactions) {
        this.accounts = accounts;
        this.changes = changes;
        this.removal = removal;
        this.trail = trail;
        this.transactions = transactions;
    }

    public List<Account> page(PageRequest page) {
        return accounts.page(page);
    }

    public Account get(long id, Caller caller) {
        if (caller.id() != id && !caller.admin()) {
            throw new Failure.Forbidden();
        }
        return existing(id);
    }

    /** What is null stays as it is; the rest in the form that is kept. */
    public Account change(
            long id, @Nullable String username, @Nullable String email, @Nullable String phone, Actor actor) {
        return transactions.write(() -> {
            try {
                if (!changes.contact(id, username, email, phone)) {
                    throw unknown(id);
                }
            } catch (Taken taken) {
                throw refusal(taken);
            }
            trail.record(AuditEntry.of(actor.accountId(), "account.changed", "account", id), actor.origin());
            return existing(id);
        });
    }

    /** Administrators delete others, never each other nor themselves. */
    public Account delete(long id, Actor actor) {
        return transactions.write(() -> {
            Account account = existing(id);
            if (account.admin() || id == actor.accountId()) {
                throw new Failure.Forbidden();
            }
            if (!removal.remove(id, actor)) {
                throw unknown(id);
            }
            return account;
        });
    }

    private Account existing(long id) {
        return accounts.find(id).orElseThrow(() -> unknown(id));
    }

    private static Failure unknown(long id) {
        return new Failure.NotFound("account.unknown", "用户", id);
    }

    private static Failure refusal(Taken taken) {
        return new Failure.Conflict(
                "profile.refused",
                switch (taken.key()) {
                    case PHONE -> "该手机号已被占用";
                    case EMAIL -> "该邮箱已被占用";
                    case USERNAME, IDENTIFIER, OPENID -> "该用户名已被占用";
                });
    }
}
