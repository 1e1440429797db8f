package guahao.care.users;

import guahao.care.gateway.CareRole;
import guahao.care.input.Moments;
import guahao.identity.account.Account;
import guahao.identity.account.Accounts;
import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names and pictures, and what their owners are. */
@Singleton
public final class Profiles {

    private final UserRepository rows;
    private final Accounts accounts;
    private final Transactions transactions;
    private final Clock clock;

    Profiles(UserRepository rows, Accounts accounts, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Profile of(long accountId) {
        return of(account(accountId));
    }

    Profile of(Account account) {
        CareUser user = rows.find(account.id()).orElse(null);
        String name = user == null ? account.name() : user.name();
        @Nullable String avatar = user == null ? null : user.avatar();
        if (account.admin()) {
            return Profile.of(account.id(), CareRole.ADMIN, UserStatus.ACTIVE, name, avatar);
        }
        @Nullable CareRole role = user == null || !user.isActive() ? null : user.role();
        return Profile.of(account.id(), role, user == null ? null : user.status(), name, avatar);
    }

    Profile change(long accountId, @Nullable String name, @Nullable String avatar) {
        return transactions.write(() -> {
            Account account = account(accountId);
            rows.ensure(accountId, account.name(), Moments.now(clock));
            rows.changeProfile(accountId, name, avatar, Moments.now(clock));
            return of(account);
        });
    }

    /** The names of those who have a care part, else of their accounts. */
    public Map<Long, String> names(Collection<Long> accountIds) {
        Map<Long, String> names = rows.names(accountIds);
        for (Long id : accountIds) {
            names.computeIfAbsent(
                    id, absent -> accounts.find(absent).map(Account::name).orElse(""));
        }
        return names;
    }

    Account account(long accountId) {
        return accounts.find(accountId).orElseThrow(() -> new Failure.NotFound("care.user-unknown", "用户", accountId));
    }
}
