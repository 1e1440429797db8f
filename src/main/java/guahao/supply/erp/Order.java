package guahao.supply.erp;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as clients see it.
 *
 * @param orderDate such as 2025-12-01T12:00:00Z
 * @param status the code of an {@link OrderStatus}
 * @param deliveryDate such as 2025-12-20
 * @param shippedRate from 0 to 100
 */
@Serdeable(naming = SnakeCaseStrategy.class)
public record Order(
        String orderId,
        String orderNo,
        String customerName,
        String orderDate,
        String status,
        BigDecimal rmbAmount,
        @Nullable String deliveryDate,
        BigDecimal shippedRate,
        String deliveryStatus,
        @Nullable String remark,
        List<Material> materials) {

    public Order {
        rmbAmount = rmbAmount.setScale(2, RoundingMode.HALF_UP);
        materials = List.copyOf(materials);
    }

    /** A part that an order is made of. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    public record Material(
            String materialId,
            String materialCode,
            String materialName,
            BigDecimal quantity,
            BigDecimal producedQuantity,
            BigDecimal shippedQuantity,
            String status) {}
}
