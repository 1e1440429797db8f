package guahao.supply;

import guahao.identity.account.Accounts;
import guahao.platform.database.Constraints;
import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import guahao.supply.erp.Customer;
import guahao.supply.erp.ErpGateway;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who follows which company. A user is bound once and for good; a code may bind any number of users. */
@Singleton
public final class Bindings {

    /** Longer codes are none, and are not worth asking for. */
    private static final int LONGEST_CODE = 128;

    private final BindingRepository repository;
    private final Accounts accounts;
    private final ErpGateway erp;
    private final Transactions transactions;
    private final Clock clock;

    Bindings(BindingRepository repository, Accounts accounts, ErpGateway erp, Transactions transactions, Clock clock) {
        this.repository = repository;
        this.accounts = accounts;
        this.erp = erp;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param isNew false when the user was bound before, be it a moment ago */
    public record Bound(Binding binding, boolean isNew) {}

    public Optional<Binding> find(long userId) {
        return repository.findById(userId);
    }

    /** The company whose orders the user may see; nobody else's exist for him. */
    public Binding required(long userId) {
        return find(userId).orElseThrow(() -> new Failure.Conflict("company.none", "未绑定企业"));
    }

    /** @param user whom the client believes to be bound, null when it does not say */
    public Bound bind(long userId, String inviteCode, @Nullable String user) {
        String code = inviteCode.strip();
        if (code.isEmpty()) {
            throw new Failure.Invalid("invitation.blank", "邀请码不能为空");
        }
        if (user != null && !user.equals(Long.toString(userId))) {
            throw new Failure.Forbidden("user.other", "用户身份不匹配");
        }
        if (accounts.find(userId).isEmpty()) {
            throw new Failure.NotFound("user.unknown", "用户", userId);
        }
        return find(userId).map(binding -> new Bound(binding, false)).orElseGet(() -> bind(userId, customer(code)));
    }

    private Bound bind(long userId, Customer customer) {
        Customer.Company company = Objects.requireNonNull(customer.company());
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        var binding = new Binding(userId, company.id(), company.name(), customer.customerId(), now);
        try {
            return new Bound(transactions.write(() -> repository.save(binding)), true);
        } catch (DataAccessException e) {
            if (Constraints.brokenBy(e).isEmpty()) {
                throw e;
            }
            return new Bound(find(userId).orElseThrow(() -> e), false);
        }
    }

    /** A customer of that very code who has a company. */
    private Customer customer(String code) {
        Optional<Customer> found =
                code.length() > LONGEST_CODE ? Optional.empty() : erp.ask(source -> source.customer(code));
        Customer customer = found.orElseThrow(() -> new Failure.Conflict("invitation.unknown", "邀请码无效"));
        if (customer.company() == null) {
            throw new Failure.Conflict("invitation.company", "未找到对应企业");
        }
        if (!customer.inviteCode().equals(code)) {
            throw new Failure.Conflict("invitation.other", "邀请码不匹配");
        }
        return customer;
    }
}
