package guahao.directory.rest;

import guahao.directory.Prices;
import guahao.wire.resource.Draft;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The three prices of one level in a body. */
final class PriceDraft {

    private static final BigDecimal MOST = new BigDecimal(100_000);

    private PriceDraft() {}

    static Prices of(Draft draft, Supplier<Prices> before) {
        return new Prices(
                price(draft, "default_price_normal", () -> before.get().normal()),
                price(draft, "default_price_expert", () -> before.get().expert()),
                price(draft, "default_price_special", () -> before.get().special()));
    }

    private static @Nullable BigDecimal price(
            Draft draft, String key, Supplier<? extends @Nullable BigDecimal> before) {
        BigDecimal price = draft.optionalDecimal(key, BigDecimal.ZERO, MOST, before);
        return price == null ? null : price.setScale(2, RoundingMode.HALF_UP);
    }
}
