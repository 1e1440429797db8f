package guahao.directory.web;

import guahao.directory.Prices;
import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import guahao.wire.input.Fields;
import guahao.wire.input.Numbers;
import guahao.wire.input.Query;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The three prices in a request: an absent one stays as it is, null clears it. */
final class PriceFields {

    private static final String NORMAL = "default_price_normal";
    private static final String EXPERT = "default_price_expert";
    private static final String SPECIAL = "default_price_special";
    private static final BigDecimal MOST = new BigDecimal(100_000);
    private static final String CLEARED = "null";

    private PriceFields() {}

    static Prices of(Fields fields) {
        return new Prices(price(fields, NORMAL), price(fields, EXPERT), price(fields, SPECIAL));
    }

    static UnaryOperator<Prices> change(Fields fields) {
        Prices given = of(fields);
        return merge(given, fields.has(NORMAL), fields.has(EXPERT), fields.has(SPECIAL));
    }

    /** In a query the word null stands for null. */
    static UnaryOperator<Prices> change(Query query) {
        if (!query.hasAny(NORMAL, EXPERT, SPECIAL)) {
            throw new Failure.Invalid("price.missing", "至少需要提供一个价格参数");
        }
        Prices given = new Prices(price(query, NORMAL), price(query, EXPERT), price(query, SPECIAL));
        return merge(given, query.hasAny(NORMAL), query.hasAny(EXPERT), query.hasAny(SPECIAL));
    }

    private static UnaryOperator<Prices> merge(Prices given, boolean normal, boolean expert, boolean special) {
        return before -> new Prices(
                normal ? given.normal() : before.normal(),
                expert ? given.expert() : before.expert(),
                special ? given.special() : before.special());
    }

    private static @Nullable BigDecimal price(Fields fields, String name) {
        BigDecimal price = fields.decimal(name);
        return price == null ? null : checked(name, price);
    }

    private static @Nullable BigDecimal price(Query query, String name) {
        String text = query.text(name, 50);
        return text == null || text.equals(CLEARED) ? null : checked(name, Numbers.decimal(name, text));
    }

    private static BigDecimal checked(String name, BigDecimal price) {
        if (price.signum() < 0 || price.compareTo(MOST) > 0) {
            throw Failure.Invalid.of(Problem.invalid(name));
        }
        return price.setScale(2, RoundingMode.HALF_UP);
    }
}
