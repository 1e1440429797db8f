package guahao.directory;

import io.micronaut.core.annotation.Introspected;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What is set on one level in yuan; null inherits from the level above. */
@Introspected
public record Prices(
        @Nullable BigDecimal normal,
        @Nullable BigDecimal expert,
        @Nullable BigDecimal special) {

    public static final Prices NONE = new Prices(null, null, null);

    public @Nullable BigDecimal of(SlotType type) {
        return switch (type) {
            case NORMAL -> normal;
            case EXPERT -> expert;
            case SPECIAL -> special;
        };
    }

    /** These, and those of the level above where nothing is set here. */
    public Prices orElse(Prices above) {
        return new Prices(
                normal == null ? above.normal : normal,
                expert == null ? above.expert : expert,
                special == null ? above.special : special);
    }
}
