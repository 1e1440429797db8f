package guahao.scheduling.crawl;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The texts, numbers and yes-or-no among an object's fields, all as text; of a name sent twice the last counts. */
final class Scalars {

    /** Takes a field that is no scalar; the parser is at its first token and has to be left at its last. */
    interface Nested {
        void read(String name, JsonParser parser) throws IOException;
    }

    private Scalars() {}

    /** Reads the object that the parser is at the beginning of, up to its end. */
    static Map<String, String> read(JsonParser parser, Set<String> names, Nested nested) throws IOException {
        Map<String, String> values = new HashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_ARRAY || value == JsonToken.START_OBJECT) {
                nested.read(name, parser);
            } else if (value != JsonToken.VALUE_NULL && names.contains(name)) {
                values.put(name, parser.getText());
            }
        }
        return values;
    }
}
