package guahao.directory;

import guahao.platform.audit.Actor;
import jakarta.inject.Singleton;
import java.util.function.UnaryOperator;

/** The prices that hold where nothing more special does. */
@Singleton
public final class GlobalPrices {

    private final GlobalPriceRepository prices;
    private final DirectoryChanges changes;

    GlobalPrices(GlobalPriceRepository prices, DirectoryChanges changes) {
        this.prices = prices;
        this.changes = changes;
    }

    /** What is set here, null where nothing is. */
    public Prices get() {
        return prices.find().orElse(Prices.NONE);
    }

    public Prices change(UnaryOperator<Prices> change, Actor actor) {
        return changes.make(() -> {
            Prices changed = change.apply(prices.lock().orElse(Prices.NONE));
            prices.put(changed.normal(), changed.expert(), changed.special());
            changes.record(actor, "price.global.changed", "global_price", 1);
            return changed;
        });
    }
}
