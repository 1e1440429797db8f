package guahao.supply.web;

import guahao.platform.caller.Caller;
import guahao.platform.failure.Failure;
import guahao.supply.Binding;
import guahao.supply.Bindings;
import guahao.supply.Orders;
import guahao.supply.erp.Order;
import guahao.supply.erp.OrderSearch;
import guahao.supply.erp.OrderStatus;
import guahao.wire.dialect.Speaks;
import guahao.wire.dialect.SupplyDialect;
import guahao.wire.input.PageRequest;
import guahao.wire.input.Query;
import guahao.wire.limit.PerMinute;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The orders of the caller's company. */
@Controller("/api")
@Speaks(SupplyDialect.class)
@Secured(SecurityRule.IS_AUTHENTICATED)
class OrderController {

    private static final int LONGEST_KEYWORD = 64;

    private final Bindings bindings;
    private final Orders orders;
    private final Clock clock;

    OrderController(Bindings bindings, Orders orders, Clock clock) {
        this.bindings = bindings;
        this.orders = orders;
        this.clock = clock;
    }

    @Serdeable
    record Found(List<Order> orders, long total, int page, int pageSize, long queryTime, boolean cacheHit) {}

    /** {@code keyword}, {@code status}, {@code page} (1), {@code pageSize} (20). */
    @Get("/orders/search")
    @PerMinute(30)
    Found search(Query query, Caller caller) {
        Binding company = bindings.required(caller.id());
        PageRequest page = PageRequest.ofSupply(query);
        String keyword = Objects.requireNonNullElse(query.text("keyword", LONGEST_KEYWORD), "");
        Orders.Found found =
                orders.search(new OrderSearch(company.companyId(), keyword, status(query), page.offset(), page.size()));
        return new Found(
                found.orders().orders(),
                found.orders().total(),
                page.page(),
                page.size(),
                clock.millis(),
                found.cacheHit());
    }

    private static @Nullable OrderStatus status(Query query) {
        String status = query.unchecked("status");
        return status == null
                ? null
                : OrderStatus.of(status).orElseThrow(() -> new Failure.Invalid("order.status", "订单状态无效"));
    }

    @Get("/orders/{order_id}/status")
    @PerMinute(60)
    JsonNode status(@PathVariable("order_id") String id, Caller caller) {
        return orders.status(bindings.required(caller.id()), id);
    }

    @Get("/orders/{order_id}/materials")
    @PerMinute(60)
    JsonNode materials(@PathVariable("order_id") String id, Caller caller) {
        return orders.materials(bindings.required(caller.id()), id);
    }

    @Get("/materials/{material_id}/progress")
    @PerMinute(60)
    JsonNode progress(@PathVariable("material_id") String id, Caller caller) {
        return orders.progress(bindings.required(caller.id()), id);
    }
}
