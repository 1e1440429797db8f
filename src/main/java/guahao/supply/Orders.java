package guahao.supply;

import guahao.platform.failure.Failure;
import guahao.supply.erp.Erp;
import guahao.supply.erp.ErpFailure;
import guahao.supply.erp.ErpGateway;
import guahao.supply.erp.FoundOrders;
import guahao.supply.erp.OrderSearch;
import guahao.supply.erp.Owned;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The orders of a company. Whose something is, the ERP's answer says, and another company's is as if it were not. */
@Singleton
public final class Orders {

    /** Longer ids are none, and are not worth asking for. */
    private static final int LONGEST_ID = 64;

    private final ErpGateway erp;
    private final SearchCache cache;

    Orders(ErpGateway erp, SearchCache cache) {
        this.erp = erp;
        this.cache = cache;
    }

    /** @param cacheHit whether it was found a moment ago */
    public record Found(FoundOrders orders, boolean cacheHit) {}

    public Found search(OrderSearch search) {
        return cache.find(search).map(known -> new Found(known, true)).orElseGet(() -> {
            FoundOrders found = erp.ask(source -> source.orders(search));
            cache.keep(search, found);
            return new Found(found, false);
        });
    }

    public JsonNode status(Binding company, String orderId) {
        return only(company, "订单", orderId, Erp::orderStatus);
    }

    public JsonNode materials(Binding company, String orderId) {
        return only(company, "订单", orderId, Erp::orderMaterials);
    }

    public JsonNode progress(Binding company, String materialId) {
        return only(company, "物料", materialId, Erp::materialProgress);
    }

    private interface Reading {
        Optional<Owned> of(Erp erp, String id) throws ErpFailure;
    }

    private JsonNode only(Binding company, String kind, String id, Reading reading) {
        Optional<Owned> found = isPossible(id) ? erp.ask(source -> reading.of(source, id)) : Optional.empty();
        return found.filter(owned -> owned.companyId().equals(company.companyId()))
                .map(Owned::data)
                .orElseThrow(() -> new Failure.NotFound("supply.unknown", kind, id));
    }

    /** Dots would lead to another address, and what cannot be in an id is in none. */
    private static boolean isPossible(String id) {
        return id.length() <= LONGEST_ID
                && !id.isBlank()
                && !id.equals(".")
                && !id.equals("..")
                && id.chars().noneMatch(letter -> letter == '/' || letter == '\\' || Character.isISOControl(letter));
    }
}
