package guahao.identity.wechat;

import guahao.platform.failure.Failure;
import guahao.wire.input.Fields;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What mini programs send along with other things: {@code wxCode}, {@code subscribeAuthResult}, {@code subscribeScene}.
 * It never makes the other thing fail.
 */
@Singleton
public final class WeChatConsent {

    private static final int LONGEST_CODE = 1000;
    private static final int LONGEST_SCENE = 1000;

    private final WeChatBinding binding;
    private final WeChatAuthorisations authorisations;

    WeChatConsent(WeChatBinding binding, WeChatAuthorisations authorisations) {
        this.binding = binding;
        this.authorisations = authorisations;
    }

    public void take(long accountId, Fields fields) {
        String code = orNull(() -> fields.text("wxCode", LONGEST_CODE));
        if (code != null && !code.isBlank()) {
            binding.tryToBind(accountId, code);
        }
        Fields answers = orNull(() -> fields.object("subscribeAuthResult"));
        Map<String, String> texts = answers == null ? Map.of() : answers.texts();
        if (!texts.isEmpty()) {
            authorisations.remember(accountId, texts, orNull(() -> fields.text("subscribeScene", LONGEST_SCENE)));
        }
    }

    private static <T> @Nullable T orNull(Supplier<@Nullable T> reading) {
        try {
            return reading.get();
        } catch (Failure.Invalid e) {
            return null;
        }
    }
}
