package guahao.wire.idempotency;

import guahao.wire.input.Input;
import io.micronaut.http.HttpRequest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes the writes that it is run for, and whether they hold a transaction then. */
@Singleton
final class SampleErrand implements Errand {

    private final TransactionOperations<Connection> transactions;
    private final List<String> runs = new CopyOnWriteArrayList<>();

    SampleErrand(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Runnable> of(HttpRequest<?> request, Input body) {
        return request.getPath().startsWith("/api/test-writes")
                ? Optional.ofNullable(body.text("errand")).map(errand -> () -> runs.add(errand + state()))
                : Optional.empty();
    }

    private String state() {
        return transactions.findTransactionStatus().isPresent() ? " in a transaction" : "";
    }

    /** Of one errand. */
    List<String> runs(String errand) {
        return runs.stream().filter(run -> run.startsWith(errand)).toList();
    }
}
