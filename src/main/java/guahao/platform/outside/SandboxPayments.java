package guahao.platform.outside;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.math.BigDecimal;

/** Takes play money from everybody. */
@Singleton
@Requires(property = "guahao.sandbox", value = "true")
final class SandboxPayments implements Payments {

    @Override
    public Receipt pay(String orderNumber, BigDecimal yuan) {
        return new Receipt("sandbox-pay-" + orderNumber);
    }

    @Override
    public Receipt refund(String orderNumber, BigDecimal yuan) {
        return new Receipt("sandbox-refund-" + orderNumber);
    }
}
