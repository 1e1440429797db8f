package guahao.supply.erp;

import io.micronaut.json.tree.JsonNode;

/**
 * Something in the ERP and whose it is.
 *
 * @param data as the ERP says it
 */
public record Owned(String companyId, JsonNode data) {}
