package guahao.platform.outside;

import java.math.BigDecimal;

/**
 * Takes and returns money. Asking again for the same order is answered as before and moves no money twice; what was
 * never paid is refunded by doing nothing.
 */
public interface Payments {

    /** @throws guahao.platform.failure.Failure.NotConfigured when there is no payment service */
    Receipt pay(String orderNumber, BigDecimal yuan);

    /** @throws guahao.platform.failure.Failure.NotConfigured when there is no payment service */
    Receipt refund(String orderNumber, BigDecimal yuan);

    /** @param transaction the payment service's own number, the same for the same order */
    record Receipt(String transaction) {}
}
