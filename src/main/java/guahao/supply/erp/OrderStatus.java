package guahao.supply.erp;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far an order is. */
public enum OrderStatus {
    PENDING,
    PRODUCING,
    SHIPPED,
    COMPLETED,
    CANCELLED;

    /** As clients and the ERP call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<OrderStatus> of(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code().equals(code))
                .findFirst();
    }
}
