package guahao.identity.account;

import guahao.platform.audit.Actor;
import guahao.platform.audit.AuditEntry;
import guahao.platform.audit.AuditTrail;
import guahao.platform.database.Transactions;
import jakarta.inject.Singleton;
import java.util.List;

/** Deletes an account together with what it leaves behind in other features, or not at all. */
@Singleton
public final class AccountRemoval {

    private final Accounts accounts;
    private final List<AccountDeletion> others;
    private final AuditTrail trail;
    private final Transactions transactions;

    AccountRemoval(Accounts accounts, List<AccountDeletion> others, AuditTrail trail, Transactions transactions) {
        this.accounts = accounts;
        this.others = others;
        this.trail = trail;
        this.transactions = transactions;
    }

    /** False when it is not there, or no longer. */
    public boolean remove(long accountId, Actor byWhom) {
        return transactions.write(() -> {
            if (!accounts.delete(accountId)) {
                return false;
            }
            others.forEach(other -> other.deleted(accountId, byWhom));
            trail.record(AuditEntry.of(byWhom.accountId(), "account.deleted", "account", accountId), byWhom.origin());
            return true;
        });
    }
}
