package guahao.supply.erp;

import guahao.supply.erp.Order.Material;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sandbox's orders: the same on every server and after every start. */
final class SandboxOrders {

    static final String COMPANY = "CODE001";
    static final String NAME = "演示企业";

    /** Somebody else's, so that there is something nobody can be shown. */
    private static final String OTHER_COMPANY = "CODE002";

    private static final int COUNT = 30;
    private static final int OTHER_COUNT = 3;
    private static final Instant NEWEST = Instant.parse("2025-12-01T12:00:00Z");
    private static final Duration BETWEEN = Duration.ofHours(31);
    private static final List<OrderStatus> STATUSES = List.of(OrderStatus.values());
    private static final List<String> PARTS = List.of("六角螺栓", "深沟球轴承", "传动齿轮", "密封圈", "铝合金支架", "联轴器", "导轨滑块");

    /** An order and whose it is. */
    record Kept(String companyId, Order order) {}

    private final List<Kept> newestFirst = Stream.concat(
                    IntStream.range(0, COUNT).mapToObj(n -> new Kept(COMPANY, order("", NAME, n))),
                    IntStream.range(0, OTHER_COUNT).mapToObj(n -> new Kept(OTHER_COMPANY, order("X", "另一家企业", n))))
            .sorted(Comparator.comparing((Kept kept) -> kept.order().orderDate())
                    .reversed()
                    .thenComparing(kept -> kept.order().orderId()))
            .toList();

    FoundOrders find(OrderSearch search) {
        List<Order> all = newestFirst.stream()
                .filter(kept -> kept.companyId().equals(search.companyId()))
                .map(Kept::order)
                .filter(order -> search.status() == null
                        || order.status().equals(search.status().code()))
                .filter(order -> words(order).anyMatch(word -> word.contains(search.keyword())))
                .toList();
        return new FoundOrders(
                all.stream().skip(search.offset()).limit(search.limit()).toList(), all.size());
    }

    Optional<Kept> order(String id) {
        return newestFirst.stream()
                .filter(kept -> kept.order().orderId().equals(id))
                .findFirst();
    }

    Optional<Kept> ofMaterial(String id) {
        return newestFirst.stream()
                .filter(kept -> kept.order().materials().stream()
                        .anyMatch(material -> material.materialId().equals(id)))
                .findFirst();
    }

    private static Stream<String> words(Order order) {
        return Stream.concat(
                        Stream.of(order.orderNo(), order.customerName()),
                        order.materials().stream()
                                .flatMap(material -> Stream.of(material.materialCode(), material.materialName())))
                .map(word -> word.toLowerCase(Locale.ROOT));
    }

    /** Two neighbours each share their moment, as it happens when a batch is entered. */
    private static Order order(String prefix, String customer, int n) {
        OrderStatus status = STATUSES.get(n % STATUSES.size());
        String id = prefix + (1001 + n);
        Instant date = NEWEST.minus(BETWEEN.multipliedBy(n / 2));
        List<Material> materials = IntStream.range(0, 2 + n % 3)
                .mapToObj(part -> material(id, status, n + part, part))
                .toList();
        return new Order(
                id,
                "SO" + prefix + date.toString().substring(0, 10).replace("-", "") + "-" + (101 + n),
                customer,
                date.toString(),
                status.code(),
                BigDecimal.valueOf(1_288_050L + 137_725L * n, 2),
                delivery(status, date),
                percent(sum(materials, true), sum(materials, false)),
                deliveryStatus(status),
                n % 4 == 0 ? "加急" : null,
                materials);
    }

    private static String deliveryStatus(OrderStatus status) {
        return switch (status) {
            case PENDING, PRODUCING -> "未发货";
            case SHIPPED -> "部分发货";
            case COMPLETED -> "已发货";
            case CANCELLED -> "已取消";
        };
    }

    private static Material material(String orderId, OrderStatus status, int kind, int part) {
        int quantity = 100 + 20 * (kind % 9);
        int produced = switch (status) {
            case PENDING, CANCELLED -> 0;
            case PRODUCING -> quantity * (part + 1) / 5;
            case SHIPPED, COMPLETED -> quantity;
        };
        int shipped = switch (status) {
            case PENDING, PRODUCING, CANCELLED -> 0;
            case SHIPPED -> quantity / 2;
            case COMPLETED -> quantity;
        };
        return new Material(
                orderId + "-" + (part + 1),
                String.format(Locale.ROOT, "PT-%03d", 100 + kind % PARTS.size()),
                PARTS.get(kind % PARTS.size()),
                BigDecimal.valueOf(quantity),
                BigDecimal.valueOf(produced),
                BigDecimal.valueOf(shipped),
                status.code());
    }

    private static @Nullable String delivery(OrderStatus status, Instant date) {
        return switch (status) {
            case PENDING, CANCELLED -> null;
            case PRODUCING, SHIPPED, COMPLETED ->
                date.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(20).toString();
        };
    }

    private static BigDecimal sum(List<Material> materials, boolean shipped) {
        return materials.stream()
                .map(material -> shipped ? material.shippedQuantity() : material.quantity())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(BigDecimal.valueOf(100)).divide(whole, 2, RoundingMode.HALF_UP);
    }
}
