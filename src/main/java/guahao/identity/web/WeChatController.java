package guahao.identity.web;

import guahao.identity.web.WeChatBoundOnce.Bound;
import guahao.identity.wechat.WeChatAuthorisation;
import guahao.identity.wechat.WeChatAuthorisations;
import guahao.identity.wechat.WeChatBinding;
import guahao.identity.wechat.WeChatConsent;
import guahao.platform.caller.Caller;
import guahao.platform.privacy.Masks;
import guahao.wire.dialect.HospitalDialect;
import guahao.wire.dialect.Speaks;
import guahao.wire.idempotency.Idempotent;
import guahao.wire.input.Fields;
import guahao.wire.input.Input;
import guahao.wire.input.Query;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caller's WeChat, and what may be sent to it. */
@Controller("/patient/wechat")
@Speaks(HospitalDialect.class)
@Secured(SecurityRule.IS_AUTHENTICATED)
class WeChatController {

    private static final int LONGEST_CODE = 1000;
    private static final int LONGEST_TEXT = 1000;

    private final WeChatBinding binding;
    private final WeChatAuthorisations authorisations;
    private final WeChatConsent consent;
    private final WeChatBoundOnce once;

    WeChatController(
            WeChatBinding binding, WeChatAuthorisations authorisations, WeChatConsent consent, WeChatBoundOnce once) {
        this.binding = binding;
        this.authorisations = authorisations;
        this.consent = consent;
        this.once = once;
    }

    @Serdeable
    record BindInfo(
            boolean bound,
            @Nullable String maskedOpenid,
            List<String> authorizedTemplates,
            List<Status> allTemplateStatuses) {}

    @Serdeable
    record Status(String templateId, String status) {}

    @Serdeable
    record Authorized(boolean authorized, String templateId) {}

    @Serdeable
    record Subscribed(boolean bound, @Nullable String maskedOpenid, List<String> authorizedTemplates) {}

    @Post("/bind-by-code")
    Bound bind(Input input, Caller caller) {
        String code = input.requiredFields().requiredText("code", LONGEST_CODE);
        return once.bind(caller, binding.trade(caller.id(), code));
    }

    @Get("/bindinfo")
    BindInfo info(Caller caller) {
        List<WeChatAuthorisation> all = authorisations.of(caller.id());
        String openid = openid(caller);
        return new BindInfo(
                openid != null,
                openid,
                accepted(all),
                all.stream()
                        .map(one -> new Status(one.templateId(), one.status()))
                        .toList());
    }

    @Get("/authorized")
    Authorized authorized(Query query, Caller caller) {
        String template = query.requiredText("templateId", LONGEST_TEXT);
        return new Authorized(authorisations.authorised(caller.id(), template), template);
    }

    @Idempotent(clientToken = true)
    @Post("/subscribe-auth")
    Subscribed subscribe(Input input, Caller caller) {
        Fields fields = input.fields();
        fields.text("wxCode", LONGEST_CODE);
        fields.text("subscribeScene", LONGEST_TEXT);
        fields.object("subscribeAuthResult");
        consent.take(caller.id(), fields);
        String openid = openid(caller);
        return new Subscribed(openid != null, openid, accepted(authorisations.of(caller.id())));
    }

    private @Nullable String openid(Caller caller) {
        return Masks.openid(binding.openidOf(caller.id()).orElse(null));
    }

    private static List<String> accepted(List<WeChatAuthorisation> all) {
        return all.stream()
                .filter(WeChatAuthorisation::isAccepted)
                .map(WeChatAuthorisation::templateId)
                .toList();
    }
}
