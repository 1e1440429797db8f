package guahao.care.stats;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The start page. */
@Serdeable
record Home(@Nullable String role, List<Item> items, long notifications, long pendingPermissions, String permText) {

    /** A tile with a number and its unit, or a dash. */
    @Serdeable
    record Item(String label, String value, String icon, String change) {
        static Item of(String label, long number, String unit, String icon) {
            return of(label, number + unit, icon);
        }

        static Item of(String label, @Nullable String value, String icon) {
            return new Item(label, value == null ? "—" : value, icon, "");
        }
    }
}
