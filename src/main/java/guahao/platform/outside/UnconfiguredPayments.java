package guahao.platform.outside;

import guahao.platform.failure.Failure;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.math.BigDecimal;

/** Outside the sandbox no payment service is connected yet, and nothing counts as paid. */
@Singleton
@Requires(property = "guahao.sandbox", notEquals = "true")
final class UnconfiguredPayments implements Payments {

    @Override
    public Receipt pay(String orderNumber, BigDecimal yuan) {
        throw notConfigured();
    }

    @Override
    public Receipt refund(String orderNumber, BigDecimal yuan) {
        throw notConfigured();
    }

    private static Failure notConfigured() {
        return new Failure.NotConfigured("payment.not-configured", "支付服务未配置");
    }
}
