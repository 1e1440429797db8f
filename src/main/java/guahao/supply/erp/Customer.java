package guahao.supply.erp;

import org.jspecify.annotations.Nullable;

/**
 * A customer of the wholesaler.
 *
 * @param inviteCode as the ERP has it
 * @param company null when the ERP knows none of his
 */
public record Customer(
        String inviteCode, String customerId, @Nullable Company company) {

    /** Where a customer works. */
    public record Company(String id, String name) {}
}
