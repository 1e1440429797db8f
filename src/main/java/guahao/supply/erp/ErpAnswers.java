package guahao.supply.erp;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what the ERP answers; what is not of the agreed form is a failure. */
final class ErpAnswers {

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
            return order(order);
        });
        long total = answer.number("total").longValue();
        if (orders.size() > search.limit() || total < orders.size()) {
            throw new ErpFailure("not of the agreed form: more orders than there may be");
        }
        return new FoundOrders(orders, total);
    }

    /** What goes out as it came has at least these members. */
    static Owned owned(Shape answer, List<String> members) throws ErpFailure {
        Shape data = answer.object("data");
        for (String member : members) {
            data.text(member);
        }
        return new Owned(answer.text("company_id"), data.node());
    }

    private static Order order(Shape order) throws ErpFailure {
        String status = order.text("status");
        if (OrderStatus.of(status).isEmpty()) {
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
                order.number("shipped_rate"),
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
