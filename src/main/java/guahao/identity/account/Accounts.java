package guahao.identity.account;

import guahao.identity.token.Tokens;
import guahao.wire.input.PageRequest;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The accounts that are not deleted, and what may happen to them. */
@Singleton
public class Accounts {

    private final AccountRepository repository;
    private final Tokens tokens;
    private final Clock clock;

    Accounts(AccountRepository repository, Tokens tokens, Clock clock) {
        this.repository = repository;
        this.tokens = tokens;
        this.clock = clock;
    }

    public Optional<Account> find(long id) {
        return repository.findLive(id);
    }

    public Optional<Account> findByPhone(String phone) {
        return repository.findByPhone(PhoneNumber.kept(phone));
    }

    public Optional<Account> findByIdentifier(String identifier) {
        return repository.findByIdentifier(identifier);
    }

    public Optional<Account> findByEmail(String email) {
        return repository.findByEmail(EmailAddress.normal(email));
    }

    public Optional<Account> findByUsername(String username) {
        return repository.findByUsername(username);
    }

    /** Those of these that are there and not deleted. */
    public Map<Long, Account> find(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : repository.findByIdIn(ids).stream()
                        .filter(account -> account.deletedAt() == null)
                        .collect(Collectors.toMap(Account::id, Function.identity()));
    }

    /** What they are called, also of those deleted since. */
    public Map<Long, String> names(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : repository.findByIdIn(ids).stream().collect(Collectors.toMap(Account::id, Account::name));
    }

    /** By id. */
    public List<Account> page(PageRequest page) {
        return repository.page(page.size(), page.offset());
    }

    /** By phone number, identifier, user name or e-mail, whichever it is. */
    public Optional<Account> findByAnyName(String name) {
        return repository.findByAny(PhoneNumber.kept(name), name, EmailAddress.normal(name));
    }

    public List<Long> liveDemoAccounts() {
        return repository.liveDemoAccounts();
    }

    public boolean anyAdmin() {
        return repository.anyAdmin();
    }

    /** Whether this is the first administrator's registration; true in one transaction only that commits. */
    public boolean takeFirstSeat() {
        return repository.takeFirstSeat(now()) == 1;
    }

    public Account create(NewAccount account) throws Taken {
        LocalDateTime now = now();
        try {
            return repository.save(new Account(
                    0,
                    account.name(),
                    account.username(),
                    account.email(),
                    account.phone(),
                    account.identifier(),
                    null,
                    account.passwordHash(),
                    account.role(),
                    account.admin(),
                    true,
                    account.verified(),
                    account.demo(),
                    now,
                    now,
                    null));
        } catch (DataAccessException e) {
            throw Taken.by(e).orElseThrow(() -> e);
        }
    }

    /** Those of these accounts that are there and active. */
    public Set<Long> active(Collection<Long> ids) {
        return ids.isEmpty() ? Set.of() : Set.copyOf(repository.findActive(ids));
    }

    /**
     * Another number and password to sign in with; the tokens issued until then end.
     *
     * @param email null to leave it as it is, and so the phone number
     */
    @Transactional
    public boolean changeSignIn(
            long id, String identifier, String passwordHash, @Nullable String email, @Nullable String phone)
            throws Taken {
        try {
            boolean found = repository.updateSignIn(id, identifier, passwordHash, email, phone, now()) == 1;
            tokens.revokeAll(id);
            return found;
        } catch (DataAccessException e) {
            throw Taken.by(e).orElseThrow(() -> e);
        }
    }

    /** The tokens issued until then end. */
    @Transactional
    public boolean changePassword(long id, String passwordHash) {
        boolean found = repository.updatePassword(id, passwordHash, now()) == 1;
        tokens.revokeAll(id);
        return found;
    }

    /** Whether it is there; to be called inside a transaction, until whose end it is not deleted. */
    public boolean lock(long id) {
        return repository.lockLive(id).isPresent();
    }

    /** Makes or unmakes an administrator; requests with tokens issued before see it at once. */
    @Transactional
    public boolean changeAdmin(long id, boolean admin) {
        tokens.changed(id);
        return repository.updateAdmin(id, admin, now()) == 1;
    }

    /** An account that is not active keeps its data and cannot come in; its tokens end. */
    @Transactional
    public boolean changeActive(long id, boolean active) {
        boolean found = repository.updateActive(id, active, now()) == 1;
        if (!active) {
            tokens.revokeAll(id);
        }
        return found;
    }

    /** Takes the account out of sight and ends its tokens; what was unique about it becomes free. */
    @Transactional
    public boolean delete(long id) {
        boolean found = repository.delete(id, now()) == 1;
        tokens.revokeAll(id);
        return found;
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
