package guahao.platform.database;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Lists of texts that a row keeps in one column, as JSON. */
@Singleton
public final class TextLists {

    private static final Argument<List<String>> TEXTS = Argument.listOf(String.class);

    private final JsonMapper json;

    TextLists(JsonMapper json) {
        this.json = json;
    }

    public String written(List<String> texts) {
        try {
            return json.writeValueAsString(TEXTS, texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<String> read(String written) {
        try {
            return json.readValue(written, TEXTS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
