package guahao.identity.wechat;

import guahao.platform.failure.Failure;
import guahao.wire.idempotency.Errand;
import guahao.wire.input.Fields;
import guahao.wire.input.Input;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.security.Principal;
import java.util.Optional;

/** Trades the {@code wxCode} that a write brings before the write begins. */
@Singleton
final class WeChatErrand implements Errand {

    private final WeChatBinding binding;

    WeChatErrand(WeChatBinding binding) {
        this.binding = binding;
    }

    @Override
    public Optional<Runnable> of(HttpRequest<?> request, Input body) {
        Optional<Long> account =
                request.getUserPrincipal().map(Principal::getName).map(Long::valueOf);
        return account.flatMap(accountId -> code(body)
                .map(code -> () -> request.setAttribute(WeChatConsent.TRADED, binding.trade(accountId, code))));
    }

    private static Optional<String> code(Input body) {
        try {
            Fields fields = body.fields();
            return WeChatConsent.code(fields);
        } catch (Failure e) {
            // The write itself says what is wrong with its body.
            return Optional.empty();
        }
    }
}
