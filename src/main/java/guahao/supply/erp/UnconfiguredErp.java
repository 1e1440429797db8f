package guahao.supply.erp;

import guahao.platform.failure.Failure;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Outside the sandbox, until the operator names an ERP. */
@Singleton
@Requires(property = "guahao.sandbox", notEquals = "true")
@Requires(missingBeans = ErpSettings.class)
final class UnconfiguredErp implements Erp {

    @Override
    public Optional<Customer> customer(String inviteCode) {
        throw notConfigured();
    }

    @Override
    public FoundOrders orders(OrderSearch search) {
        throw notConfigured();
    }

    @Override
    public Optional<Owned> orderStatus(String orderId) {
        throw notConfigured();
    }

    @Override
    public Optional<Owned> orderMaterials(String orderId) {
        throw notConfigured();
    }

    @Override
    public Optional<Owned> materialProgress(String materialId) {
        throw notConfigured();
    }

    @Override
    public boolean answers() {
        return false;
    }

    private static Failure notConfigured() {
        return new Failure.NotConfigured("erp.not-configured", "ERP服务未配置");
    }
}
