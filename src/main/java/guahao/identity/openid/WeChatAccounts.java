package guahao.identity.openid;

import guahao.identity.account.Account;
import guahao.identity.account.Role;
import guahao.platform.database.Constraints;
import guahao.platform.database.Transactions;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The one account of each openid, whichever dialect its user signs in through. */
@Singleton
public final class WeChatAccounts {

    private static final String NAME = "微信用户";
    private static final String KEY = "account_openid";

    private final OpenidRepository repository;
    private final Transactions transactions;
    private final Clock clock;

    WeChatAccounts(OpenidRepository repository, Transactions transactions, Clock clock) {
        this.repository = repository;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Makes the account when there is none; of several who come first at once one makes it. */
    public Account ofOpenid(String openid) {
        return repository.findByOpenid(openid).orElseGet(() -> created(openid));
    }

    private Account created(String openid) {
        try {
            return transactions.write(() -> repository.save(visitor(openid)));
        } catch (DataAccessException e) {
            return lost(e) ? repository.findByOpenid(openid).orElseThrow(() -> e) : rethrown(e);
        }
    }

    private static boolean lost(DataAccessException broken) {
        return Constraints.brokenBy(broken).equals(Optional.of(KEY));
    }

    private static Account rethrown(DataAccessException broken) {
        throw broken;
    }

    private Account visitor(String openid) {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        return new Account(
                0, NAME, null, null, null, null, openid, null, Role.VISITOR, false, true, true, false, now, now, null);
    }
}
