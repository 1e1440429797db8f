package guahao.identity.wechat;

import guahao.identity.wechat.WeChatBinding.Traded;
import guahao.platform.failure.Failure;
import guahao.wire.input.Fields;
import io.micronaut.http.context.ServerRequestContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What mini programs send along with other things: {@code wxCode}, {@code subscribeAuthResult}, {@code subscribeScene}.
 * It never makes the other thing fail.
 */
@Singleton
public final class WeChatConsent {

    /** Of the request: what became of its code. */
    static final String TRADED = "guahao.wechat.traded";

    private static final int LONGEST_CODE = 1000;
    private static final int LONGEST_SCENE = 1000;

    private final WeChatBinding binding;
    private final WeChatAuthorisations authorisations;

    WeChatConsent(WeChatBinding binding, WeChatAuthorisations authorisations) {
        this.binding = binding;
        this.authorisations = authorisations;
    }

    public void take(long accountId, Fields fields) {
        code(fields).ifPresent(code -> binding.tryToBind(accountId, traded(accountId, code)));
        Fields answers = orNull(() -> fields.object("subscribeAuthResult"));
        Map<String, String> texts = answers == null ? Map.of() : answers.texts();
        if (!texts.isEmpty()) {
            authorisations.remember(accountId, texts, orNull(() -> fields.text("subscribeScene", LONGEST_SCENE)));
        }
    }

    static Optional<String> code(Fields fields) {
        return Optional.ofNullable(orNull(() -> fields.text("wxCode", LONGEST_CODE)))
                .filter(code -> !code.isBlank());
    }

    /** Inside a transaction it was traded before. */
    private Traded traded(long accountId, String code) {
        return ServerRequestContext.currentRequest()
                .flatMap(request -> request.getAttribute(TRADED, Traded.class))
                .orElseGet(() -> binding.trade(accountId, code));
    }

    private static <T> @Nullable T orNull(Supplier<@Nullable T> reading) {
        try {
            return reading.get();
        } catch (Failure.Invalid e) {
            return null;
        }
    }
}
