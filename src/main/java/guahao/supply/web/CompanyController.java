package guahao.supply.web;

import guahao.platform.caller.Caller;
import guahao.platform.clock.HospitalClock;
import guahao.supply.Binding;
import guahao.supply.Bindings;
import guahao.wire.dialect.Said;
import guahao.wire.dialect.Speaks;
import guahao.wire.dialect.SupplyDialect;
import guahao.wire.input.Fields;
import guahao.wire.input.Input;
import guahao.wire.limit.PerMinute;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The company that the caller follows. */
@Controller("/api")
@Speaks(SupplyDialect.class)
@Secured(SecurityRule.IS_AUTHENTICATED)
class CompanyController {

    private final Bindings bindings;

    CompanyController(Bindings bindings) {
        this.bindings = bindings;
    }

    @Serdeable
    record Bound(boolean bindStatus, CompanyInfo companyInfo) {}

    @Serdeable
    record CompanyInfo(String companyId, String companyName, String customerId) {}

    @Serdeable
    record Profile(ErpBinding erpBinding, long sessionExpiresAt) {}

    /** All null where there is none. */
    @Serdeable
    record ErpBinding(
            @Nullable String companyId,
            @Nullable String companyName,
            @Nullable String customerId,
            @Nullable Long boundAt) {

        static final ErpBinding NONE = new ErpBinding(null, null, null, null);

        static ErpBinding of(Binding binding) {
            long boundAt =
                    binding.boundAt().atZone(HospitalClock.ZONE).toInstant().toEpochMilli();
            return new ErpBinding(binding.companyId(), binding.companyName(), binding.customerId(), boundAt);
        }
    }

    @Post("/auth/bind-company")
    @PerMinute(5)
    Said<Bound> bind(Input input, Caller caller) {
        Fields fields = input.requiredFieldsOfAnyJson();
        String code = Objects.requireNonNullElse(fields.anyText("inviteCode"), "");
        Bindings.Bound bound = bindings.bind(caller.id(), code, user(fields));
        Binding binding = bound.binding();
        return new Said<>(
                bound.isNew() ? "绑定成功" : "已绑定该企业",
                new Bound(true, new CompanyInfo(binding.companyId(), binding.companyName(), binding.customerId())));
    }

    /** Ids are texts here, and clients that keep them as numbers send those; anything else is nobody. */
    private static @Nullable String user(Fields fields) {
        return fields.hasValue("userId") ? Objects.requireNonNullElse(fields.anyTextOrNumber("userId"), "") : null;
    }

    @Get("/user/profile")
    @PerMinute(30)
    Profile profile(Caller caller) {
        return new Profile(
                bindings.find(caller.id()).map(ErpBinding::of).orElse(ErpBinding.NONE),
                caller.expiresAt().toEpochMilli());
    }
}
