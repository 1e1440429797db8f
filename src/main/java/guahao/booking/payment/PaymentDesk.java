package guahao.booking.payment;

import guahao.platform.failure.Failure;
import guahao.platform.outside.Payments;
import guahao.platform.outside.Payments.Receipt;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Asks the payment service and waits for it so long and no longer. Never to be called with rows locked. */
@Singleton
public final class PaymentDesk {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Payments payments;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    PaymentDesk(Payments payments) {
        this.payments = payments;
    }

    public Receipt pay(String reference, BigDecimal yuan) {
        return inTime(() -> payments.pay(reference, yuan));
    }

    Receipt refund(String reference, BigDecimal yuan) {
        return inTime(() -> payments.refund(reference, yuan));
    }

    private Receipt inTime(Callable<Receipt> call) {
        Future<Receipt> answer = threads.submit(call);
        try {
            return answer.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Failure failure ? failure : unavailable(e.getCause());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw unavailable(e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw unavailable(e);
        }
    }

    private static Failure unavailable(@Nullable Throwable cause) {
        return new Failure.Unavailable("payment.unavailable", "支付服务暂不可用，请稍后重试", cause);
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
