package guahao.wire.idempotency;

import io.micronaut.core.type.Argument;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** For dialects whose key stands inside the body: the first success under a key is answered again, whatever is sent. */
@Singleton
public final class Repeats {

    private static final Argument<JsonNode> ANSWER = Argument.of(JsonNode.class);

    private final Once once;

    Repeats(Once once) {
        this.once = once;
    }

    /**
     * @param scope whose key, for what, and the key itself
     * @param deed runs in the transaction of the key's row; a failure does not use the key up
     */
    public JsonNode once(List<String> scope, Supplier<JsonNode> deed) {
        return (JsonNode) Objects.requireNonNull(once.run(IdempotencyKey.of(scope), false, ANSWER, deed::get));
    }
}
