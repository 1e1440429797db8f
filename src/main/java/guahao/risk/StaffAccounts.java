package guahao.risk;

import guahao.directory.Doctors;
import guahao.identity.account.Account;
import guahao.identity.account.Accounts;
import jakarta.inject.Singleton;

/** Whose accounts are the hospital's own. */
@Singleton
final class StaffAccounts {

    private final Accounts accounts;
    private final Doctors doctors;

    StaffAccounts(Accounts accounts, Doctors doctors) {
        this.accounts = accounts;
        this.doctors = doctors;
    }

    /** Whether it is an administrator's or a doctor's. */
    boolean has(long accountId) {
        return accounts.find(accountId).filter(Account::admin).isPresent()
                || doctors.ofAccount(accountId).isPresent();
    }
}
