package guahao.supply.erp;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * Some of the orders that were asked for.
 *
 * @param total how many there are in all
 */
@Serdeable
public record FoundOrders(List<Order> orders, long total) {

    public FoundOrders {
        orders = List.copyOf(orders);
    }
}
