package guahao.wire.idempotency;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** For dialects whose key stands inside the body: the first success under a key is answered again, whatever is sent. */
@Singleton
public final class Repeats {

    private static final Argument<JsonNode> ANSWER = Argument.of(JsonNode.class);

    private final Once once;
    private final OnceApart onceApart;
    private final JsonMapper json;

    Repeats(Once once, OnceApart onceApart, JsonMapper json) {
        this.once = once;
        this.onceApart = onceApart;
        this.json = json;
    }

    /**
     * @param scope whose key, for what, and the key itself
     * @param deed runs in the transaction of the key's row; a failure does not use the key up
     */
    public JsonNode once(List<String> scope, Supplier<JsonNode> deed) {
        return (JsonNode) Objects.requireNonNull(once.run(IdempotencyKey.of(scope), false, ANSWER, deed::get));
    }

    /** As {@link #once}, for a deed with transactions of its own, of which a failure undoes the last one only. */
    public JsonNode onceApart(List<String> scope, Supplier<JsonNode> deed) {
        String answer = onceApart.run(IdempotencyKey.of(scope), () -> written(deed.get()));
        try {
            return json.readValue(answer, ANSWER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String written(JsonNode answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
