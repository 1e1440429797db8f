package guahao.supply.erp;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which orders of a company are asked for, newest first.
 *
 * @param keyword in lower case, a part of an order's number or customer or of a material's code or name; empty for all
 * @param status null for all
 */
public record OrderSearch(
        String companyId, String keyword, @Nullable OrderStatus status, long offset, int limit) {

    public OrderSearch {
        keyword = keyword.toLowerCase(Locale.ROOT);
    }
}
