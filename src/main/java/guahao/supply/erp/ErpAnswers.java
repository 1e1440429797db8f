package guahao.supply.erp;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what the ERP answers; what is not of the agreed form is a failure. */
final class ErpAnswers {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Of one length, so that the texts compare as the times do. */
    private static final Comparator<Order> NEWEST_FIRST =
            Comparator.comparing(Order::orderDate).reversed().thenComparing(Order::orderId);

    private ErpAnswers() {}

    static Customer customer(Shape answer) throws ErpFailure {
        Shape company = answer.optionalObject("company");
        return new Customer(
                answer.text("invite_code"),
                answer.text("customer_id"),
                company == null ? null : new Customer.Company(company.text("id"), company.text("name")));
    }

    /** An order of another company among them makes the whole of it wrong. */
    static FoundOrders orders(Shape answer, OrderSearch search) throws ErpFailure {
        List<Order> orders = answer.list("orders", order -> {
            if (!order.text("company_id").equals(search.companyId())) {
                throw new ErpFailure("an order of another company");
            }
            return order(order, search.status());
        });
        long total = answer.number("total").longValue();
        boolean tooMany = !orders.isEmpty() && total < search.offset() + orders.size();
        if (orders.size() > search.limit() || total < 0 || tooMany) {
            throw new ErpFailure("not of the agreed form: more orders than there may be");
        }
        if (orders.stream().map(Order::orderId).distinct().count() < orders.size()) {
            throw new ErpFailure("not of the agreed form: an order twice");
        }
        return new FoundOrders(orders.stream().sorted(NEWEST_FIRST).toList(), total);
    }

    /**
     * What goes out as it came has at least these members. Another's than the one asked for is nobody's: ERPs that do
     * not look at case or blanks find things under names that are not theirs.
     */
    static Optional<Owned> owned(Shape answer, String idName, String id, List<String> members) throws ErpFailure {
        Shape data = answer.object("data");
        for (String member : members) {
            data.text(member);
        }
        var owned = new Owned(answer.text("company_id"), data.node());
        return data.text(idName).equals(id) ? Optional.of(owned) : Optional.empty();
    }

    private static Order order(Shape order, @Nullable OrderStatus wanted) throws ErpFailure {
        String status = order.text("status");
        if (OrderStatus.of(status)
                .filter(known -> wanted == null || known == wanted)
                .isEmpty()) {
            throw new ErpFailure("not of the agreed form: status");
        }
        return new Order(
                order.text("order_id"),
                order.text("order_no"),
                order.text("customer_name"),
                moment(order.text("order_date")),
                status,
                order.number("rmb_amount"),
                day(order.optionalText("delivery_date")),
                percent(order.number("shipped_rate")),
                order.text("delivery_status"),
                order.optionalText("remark"),
                order.list("materials", ErpAnswers::material));
    }

    private static Order.Material material(Shape material) throws ErpFailure {
        return new Order.Material(
                material.text("material_id"),
                material.text("material_code"),
                material.text("material_name"),
                material.number("quantity"),
                material.number("produced_quantity"),
                material.number("shipped_quantity"),
                material.text("status"));
    }

    private static BigDecimal percent(BigDecimal rate) throws ErpFailure {
        if (rate.signum() < 0 || rate.compareTo(HUNDRED) > 0) {
            throw new ErpFailure("not of the agreed form: shipped_rate");
        }
        return rate;
    }

    private static String moment(String text) throws ErpFailure {
        try {
            var moment = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
            return DateTimeFormatter.ISO_INSTANT.format(moment.truncatedTo(ChronoUnit.SECONDS));
        } catch (DateTimeException e) {
            throw new ErpFailure("not of the agreed form: order_date");
        }
    }

    private static @Nullable String day(@Nullable String text) throws ErpFailure {
        try {
            return text == null ? null : LocalDate.parse(text).toString();
        } catch (DateTimeException e) {
            throw new ErpFailure("not of the agreed form: delivery_date");
        }
    }
}
