package guahao.directory.web;

import guahao.directory.GlobalPrices;
import guahao.directory.Prices;
import guahao.platform.audit.Actor;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.idempotency.Idempotent;
import guahao.wire.input.Input;
import guahao.wire.input.Query;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The prices that hold where nothing more special does. */
@Speaks(HospitalDialect.class)
@Secured("ADMIN")
@Controller("/admin/global-prices")
class GlobalPriceController {

    private final GlobalPrices prices;

    GlobalPriceController(GlobalPrices prices) {
        this.prices = prices;
    }

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Shown(
            @Nullable BigDecimal defaultPriceNormal,
            @Nullable BigDecimal defaultPriceExpert,
            @Nullable BigDecimal defaultPriceSpecial) {}

    @Get
    Shown read() {
        Prices set = prices.get();
        return new Shown(set.normal(), set.expert(), set.special());
    }

    @Idempotent(clientToken = true)
    @Put
    Done change(Query query, Input input, Actor actor) {
        prices.change(PriceFields.change(query), actor);
        return new Done("全局价格配置更新成功");
    }
}
