package guahao.supply.erp;

import io.micronaut.context.annotation.Requires;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An ERP with one customer who may be found by his code, and the orders of two companies. */
@Singleton
@Requires(property = "guahao.sandbox", value = "true")
final class SandboxErp implements Erp {

    private static final Customer CUSTOMER =
            new Customer("DEMO2025", "36", new Customer.Company(SandboxOrders.COMPANY, SandboxOrders.NAME));

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Status(
            String orderId,
            String orderNo,
            String status,
            BigDecimal shippedRate,
            String deliveryStatus,
            @Nullable String deliveryDate) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Materials(String orderId, List<Order.Material> materials) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Progress(
            String materialId,
            String materialCode,
            String materialName,
            String orderId,
            BigDecimal quantity,
            BigDecimal producedQuantity,
            BigDecimal shippedQuantity,
            BigDecimal progress,
            String status) {}

    private final JsonMapper json;
    private final SandboxOrders orders = new SandboxOrders();

    SandboxErp(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Optional<Customer> customer(String inviteCode) {
        return Optional.of(CUSTOMER).filter(customer -> customer.inviteCode().equals(inviteCode));
    }

    @Override
    public FoundOrders orders(OrderSearch search) {
        return orders.find(search);
    }

    @Override
    public Optional<Owned> orderStatus(String orderId) {
        return orders.order(orderId).map(kept -> {
            Order order = kept.order();
            return owned(
                    kept,
                    new Status(
                            order.orderId(),
                            order.orderNo(),
                            order.status(),
                            order.shippedRate(),
                            order.deliveryStatus(),
                            order.deliveryDate()));
        });
    }

    @Override
    public Optional<Owned> orderMaterials(String orderId) {
        return orders.order(orderId)
                .map(kept -> owned(kept, new Materials(orderId, kept.order().materials())));
    }

    @Override
    public Optional<Owned> materialProgress(String materialId) {
        return orders.ofMaterial(materialId).map(kept -> {
            Order.Material material = kept.order().materials().stream()
                    .filter(one -> one.materialId().equals(materialId))
                    .findFirst()
                    .orElseThrow();
            return owned(kept, progress(kept.order(), material));
        });
    }

    private static Progress progress(Order order, Order.Material material) {
        return new Progress(
                material.materialId(),
                material.materialCode(),
                material.materialName(),
                order.orderId(),
                material.quantity(),
                material.producedQuantity(),
                material.shippedQuantity(),
                SandboxOrders.percent(material.producedQuantity(), material.quantity()),
                material.status());
    }

    @Override
    public boolean answers() {
        return true;
    }

    private Owned owned(SandboxOrders.Kept kept, Object data) {
        try {
            return new Owned(kept.companyId(), json.writeValueToTree(data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
