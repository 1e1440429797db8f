package guahao.supply;

import graphql.schema.DataFetchingEnvironment;
import guahao.platform.caller.Caller;
import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import guahao.supply.erp.FoundOrders;
import guahao.supply.erp.Order;
import guahao.supply.erp.OrderSearch;
import guahao.supply.erp.OrderStatus;
import guahao.wire.graphql.Graph;
import guahao.wire.graphql.GraphModule;
import guahao.wire.input.PageRequest;
import guahao.wire.input.Texts;
import jakarta.inject.Singleton;
import java.util.Objects;

/** The supply's share of the read graph: everything hangs on the viewer's own company. */
@Singleton
final class SupplyGraph implements GraphModule {

    private static final int LONGEST_KEYWORD = 64;
    private static final int LARGEST_PAGE = 100;

    private final Bindings bindings;
    private final Orders orders;

    SupplyGraph(Bindings bindings, Orders orders) {
        this.bindings = bindings;
        this.orders = orders;
    }

    @Override
    public void wire(Graph graph) {
        graph.type("Viewer", Caller.class)
                .fetch("company", (viewer, env) -> bindings.find(viewer.id()).orElse(null));
        graph.type("Company", Binding.class)
                .value("id", Binding::companyId)
                .value("name", Binding::companyName)
                .value("customerId", Binding::customerId)
                .value("boundAt", Binding::boundAt)
                .fetch(
                        "orders",
                        (company, env) -> orders.search(search(company, env)).orders());
        graph.type("SupplyOrderPage", FoundOrders.class)
                .value("orders", FoundOrders::orders)
                .value("total", FoundOrders::total);
        graph.enumeration("SupplyOrderStatus", OrderStatus.class);
        wireOrder(graph);
    }

    private static void wireOrder(Graph graph) {
        graph.type("SupplyOrder", Order.class)
                .value("id", Order::orderId)
                .value("orderNo", Order::orderNo)
                .value("customerName", Order::customerName)
                .value("orderDate", Order::orderDate)
                .value("status", order -> OrderStatus.of(order.status()).orElseThrow())
                .value("amount", Order::rmbAmount)
                .value("deliveryDate", Order::deliveryDate)
                .value("shippedRate", Order::shippedRate)
                .value("deliveryStatus", Order::deliveryStatus)
                .value("remark", Order::remark)
                .value("materials", Order::materials);
        graph.type("SupplyMaterial", Order.Material.class)
                .value("id", Order.Material::materialId)
                .value("code", Order.Material::materialCode)
                .value("name", Order.Material::materialName)
                .value("quantity", Order.Material::quantity)
                .value("producedQuantity", Order.Material::producedQuantity)
                .value("shippedQuantity", Order.Material::shippedQuantity)
                .value("status", Order.Material::status);
    }

    private static OrderSearch search(Binding company, DataFetchingEnvironment env) {
        var page =
                new PageRequest(number(env, "page", 1, Integer.MAX_VALUE), number(env, "pageSize", 20, LARGEST_PAGE));
        String keyword = Objects.requireNonNullElse(env.<String>getArgument("keyword"), "");
        return new OrderSearch(
                company.companyId(),
                Texts.checked("keyword", keyword, LONGEST_KEYWORD),
                env.<OrderStatus>getArgument("status"),
                page.offset(),
                page.size());
    }

    private static int number(DataFetchingEnvironment env, String name, int standard, int most) {
        int number = Objects.requireNonNullElse(env.<Integer>getArgument(name), standard);
        if (number < 1 || number > most) {
            throw Failure.Invalid.of(Problem.invalid(name));
        }
        return number;
    }
}
