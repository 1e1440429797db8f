package guahao.identity.user;

import guahao.identity.account.Account;
import guahao.identity.account.AccountChanges;
import guahao.identity.account.Accounts;
import guahao.identity.account.Role;
import guahao.platform.audit.Actor;
import guahao.platform.audit.AuditEntry;
import guahao.platform.audit.AuditTrail;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Says what somebody is, and lets the features know in which that means something. */
@Singleton
final class RoleAssignment {

    private final Accounts accounts;
    private final AccountChanges changes;
    private final List<GivenRoles> others;
    private final AuditTrail trail;

    RoleAssignment(Accounts accounts, AccountChanges changes, List<GivenRoles> others, AuditTrail trail) {
        this.accounts = accounts;
        this.changes = changes;
        this.others = others;
        this.trail = trail;
    }

    /** In the caller's transaction. */
    void assign(Account account, UserRole wanted, Actor actor) {
        boolean admin = wanted == UserRole.ADMIN;
        if (account.admin() != admin) {
            accounts.changeAdmin(account.id(), admin);
        }
        wanted.role().ifPresent(role -> give(account, role, actor));
        trail.record(
                AuditEntry.of(actor.accountId(), "account.role-given", "account", account.id())
                        .with(Map.of("role", wanted.name())),
                actor.origin());
    }

    private void give(Account account, Role role, Actor actor) {
        changes.role(account.id(), role);
        others.forEach(other -> other.given(account, role, actor));
    }
}
