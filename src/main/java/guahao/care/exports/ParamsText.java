package guahao.care.exports;

import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Parameters as they are kept. */
@Singleton
final class ParamsText {

    private final JsonMapper json;

    ParamsText(JsonMapper json) {
        this.json = json;
    }

    String written(ExportParams params) {
        try {
            return json.writeValueAsString(params);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ExportParams read(String text) {
        try {
            return json.readValue(text, ExportParams.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
