package guahao.identity.account;

import guahao.platform.database.Transactions;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Changes to what is known of the person behind an account. Each is false when there is no such account. */
@Singleton
public final class AccountChanges {

    private final AccountRepository repository;
    private final Transactions transactions;
    private final Clock clock;

    AccountChanges(AccountRepository repository, Transactions transactions, Clock clock) {
        this.repository = repository;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What is null stays as it is. */
    public boolean contact(long id, @Nullable String username, @Nullable String email, @Nullable String phone)
            throws Taken {
        return unlessTaken(() -> repository.updateContact(id, username, email, phone, now()));
    }

    /** What is null is so afterwards. */
    public boolean describe(
            long id,
            String name,
            @Nullable String email,
            @Nullable String username,
            @Nullable String phone,
            @Nullable String identifier)
            throws Taken {
        return unlessTaken(() -> repository.describe(id, name, email, username, phone, identifier, now()));
    }

    /** What an administrator says it is. */
    public boolean role(long id, Role role) {
        return transactions.write(() -> repository.assignRole(id, role, now())) == 1;
    }

    public boolean email(long id, String email) throws Taken {
        return contact(id, null, email, null);
    }

    public boolean identifier(long id, String identifier) throws Taken {
        return unlessTaken(() -> repository.updateIdentifier(id, identifier, now()));
    }

    public boolean openid(long id, String openid) throws Taken {
        return unlessTaken(() -> repository.updateOpenid(id, openid, now()));
    }

    public boolean name(long id, String name) {
        return transactions.write(() -> repository.updateName(id, name, now())) == 1;
    }

    /** It may sign in from now on. */
    public boolean verified(long id) {
        return transactions.write(() -> repository.updateVerified(id, now())) == 1;
    }

    private boolean unlessTaken(IntSupplier update) throws Taken {
        try {
            return transactions.write(update::getAsInt) == 1;
        } catch (DataAccessException e) {
            throw Taken.by(e).orElseThrow(() -> e);
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
