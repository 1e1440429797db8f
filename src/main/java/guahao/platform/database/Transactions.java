package guahao.platform.database;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.exceptions.UnexpectedRollbackException;
import io.micronaut.transaction.support.TransactionSynchronization;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a deed in one transaction, and again when the database gave it up for the sake of another. */
@Singleton
public final class Transactions {

    /** Deadlock, lock wait over, and MariaDB's row that changed since it was read. */
    private static final Set<Integer> GIVEN_UP = Set.of(1213, 1205, 1020);

    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);
    private static final TransactionDefinition APART =
            TransactionDefinition.of(TransactionDefinition.Propagation.REQUIRES_NEW);
    private static final int MOST_ATTEMPTS = 5;

    private final TransactionOperations<Connection> operations;

    Transactions(TransactionOperations<Connection> operations) {
        this.operations = operations;
    }

    /**
     * Inside another transaction the deed is part of that one, which is then the one to be tried again.
     *
     * @param deed may run several times, and only its last run counts
     */
    public <T> T write(Supplier<T> deed) {
        if (isUnderWay()) {
            return deed.get();
        }
        return again(() -> operations.executeWrite(status -> deed.get()));
    }

    /** In a transaction of its own, which stays also when one around it is undone. */
    public <T> T writeApart(Supplier<T> deed) {
        return again(() -> operations.execute(APART, status -> deed.get()));
    }

    /**
     * To be asked for inside a transaction: when it fails, what it did is undone alone, and the caller may go on unless
     * the failure {@link #isGivenUp}.
     */
    public <T> T writeWithin(Supplier<T> deed) {
        var within = TransactionDefinition.of(TransactionDefinition.Propagation.NESTED);
        return operations.execute(within, status -> deed.get());
    }

    /**
     * Once, in a transaction of its own, also inside another.
     *
     * @return empty when the deed failed or was given up, and with it all that it did is undone; another failure of the
     *     commit is thrown, for it may have happened
     */
    public <T> Optional<T> attempt(Supplier<T> deed) {
        AtomicBoolean done = new AtomicBoolean();
        try {
            return Optional.of(operations.execute(APART, status -> {
                T made = deed.get();
                done.set(true);
                return made;
            }));
        } catch (RuntimeException e) {
            if (isGivenUp(e)) {
                return Optional.empty();
            }
            if (done.get() && !(e instanceof UnexpectedRollbackException)) {
                throw e;
            }
            LOG.warn("What was tried in one transaction is undone", e);
            return Optional.empty();
        }
    }

    public boolean isUnderWay() {
        return operations.findTransactionStatus().isPresent();
    }

    private static <T> T again(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (RuntimeException e) {
                if (attempt == MOST_ATTEMPTS || !isGivenUp(e)) {
                    throw e;
                }
            }
        }
    }

    /** To be asked for inside a transaction: runs once what it did has come to stay. */
    public void afterCommit(Runnable deed) {
        synchronize(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                deed.run();
            }
        });
    }

    /** To be asked for inside a transaction: the last thing it does. */
    public void beforeCommit(Runnable deed) {
        synchronize(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                deed.run();
            }
        });
    }

    /**
     * To be asked for inside a transaction: runs whatever came of it, for a commit may happen without being answered.
     */
    public void afterCompletion(Runnable deed) {
        synchronize(new TransactionSynchronization() {
            @Override
            public void afterCompletion(Status status) {
                deed.run();
            }
        });
    }

    /** To be asked for inside a transaction: runs when what it did is undone for certain. */
    public void afterRollback(Runnable deed) {
        synchronize(new TransactionSynchronization() {
            @Override
            public void afterCompletion(Status status) {
                if (status == Status.ROLLED_BACK) {
                    deed.run();
                }
            }
        });
    }

    private void synchronize(TransactionSynchronization synchronization) {
        operations.findTransactionStatus().orElseThrow().registerSynchronization(synchronization);
    }

    /** Whether the database gave up the whole transaction, which is to be tried again from its beginning. */
    public static boolean isGivenUp(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && GIVEN_UP.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }
}
