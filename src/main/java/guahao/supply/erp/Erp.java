package guahao.supply.erp;

import java.util.Optional;

/**
 * What the wholesaler's ERP knows. Every answer says whose it is; whether that is the caller's company is looked at on
 * our side. To be asked through {@link ErpGateway}.
 */
public interface Erp {

    Optional<Customer> customer(String inviteCode) throws ErpFailure;

    FoundOrders orders(OrderSearch search) throws ErpFailure;

    Optional<Owned> orderStatus(String orderId) throws ErpFailure;

    Optional<Owned> orderMaterials(String orderId) throws ErpFailure;

    Optional<Owned> materialProgress(String materialId) throws ErpFailure;

    /** Whether it can be reached, found out within a second. */
    boolean answers();
}
