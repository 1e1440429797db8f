package guahao.supply.monitor;

import guahao.platform.outside.WeChat;
import guahao.supply.erp.ErpGateway;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Whether the database, the ERP and WeChat answer: asked together, within a second, and then not for a while. */
@Singleton
public final class SupplyHealth {

    private static final Duration LIMIT = Duration.ofSeconds(1);
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final CallRepository database;
    private final ErpGateway erp;
    private final WeChat weChat;
    private final ExecutorService threads;
    private final Remembered<Services> services = new Remembered<>(FRESH, this::ask);

    SupplyHealth(
            CallRepository database,
            ErpGateway erp,
            WeChat weChat,
            @Named(TaskExecutors.BLOCKING) ExecutorService threads) {
        this.database = database;
        this.erp = erp;
        this.weChat = weChat;
        this.threads = threads;
    }

    /** Which of them are well. */
    public record Services(boolean database, boolean erp, boolean weChat) {

        public boolean areWell() {
            return database && erp && weChat;
        }
    }

    public Services services() {
        return services.get();
    }

    private Services ask() {
        CompletableFuture<Boolean> first = ask(database::answers);
        CompletableFuture<Boolean> second = ask(erp::isHealthy);
        CompletableFuture<Boolean> third = ask(weChat::answers);
        return new Services(first.join(), second.join(), third.join());
    }

    private CompletableFuture<Boolean> ask(BooleanSupplier check) {
        return CompletableFuture.supplyAsync(check::getAsBoolean, threads)
                .completeOnTimeout(false, LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(failure -> false);
    }
}
