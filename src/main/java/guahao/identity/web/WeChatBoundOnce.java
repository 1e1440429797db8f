package guahao.identity.web;

import guahao.identity.wechat.WeChatBinding;
import guahao.platform.caller.Caller;
import guahao.platform.privacy.Masks;
import guahao.wire.idempotency.Idempotent;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * The part of binding a WeChat that happens once for each key; WeChat was asked before, for this holds a transaction.
 */
@Singleton
class WeChatBoundOnce {

    private final WeChatBinding binding;

    WeChatBoundOnce(WeChatBinding binding) {
        this.binding = binding;
    }

    @Serdeable
    record Bound(boolean bound, @Nullable String openid) {}

    @Idempotent(clientToken = true)
    Bound bind(Caller caller, WeChatBinding.Traded traded) {
        return new Bound(true, Masks.openid(binding.bind(caller.id(), traded)));
    }
}
