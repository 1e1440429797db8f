package guahao.wire.input;

import guahao.platform.failure.Failure;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.json.tree.JsonNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request, read when a controller asks for it: after the caller's right to send one is known, on the
 * controller's virtual thread; of what is over its limit nothing is kept.
 */
public final class Input implements Body {

    public static final int JSON_LIMIT = 1024 * 1024;

    private final HttpRequest<?> request;
    private byte @Nullable [] bytes;

    public Input(HttpRequest<?> request) {
        this.request = request;
    }

    /** The fields of a JSON object; an empty body has none. */
    public Fields fields() {
        byte[] body = bytes();
        if (body.length == 0) {
            return Fields.none();
        }
        requireJson();
        return Fields.of(JsonReading.object(body));
    }

    /** As {@link #fields}, where a JSON body has to be there. */
    public Fields requiredFields() {
        if (bytes().length == 0) {
            throw JsonReading.notAnObject();
        }
        return fields();
    }

    /** As {@link #fields}, where JSON that is no object has none. */
    public Fields fieldsOfAnyJson() {
        byte[] body = bytes();
        if (body.length == 0) {
            return Fields.none();
        }
        requireJson();
        JsonNode json = JsonReading.value(body);
        return json.isObject() ? Fields.of(json) : Fields.none();
    }

    /** As {@link #fieldsOfAnyJson}, where a body has to be there. */
    public Fields requiredFieldsOfAnyJson() {
        if (bytes().length == 0) {
            throw JsonReading.notAnObject();
        }
        return fieldsOfAnyJson();
    }

    /** The JSON object as it came, for documents whose keys nobody knows beforehand. */
    public JsonNode requiredObject() {
        byte[] body = bytes();
        requireJson();
        return JsonReading.object(body);
    }

    /** As {@link #requiredObject}, whatever content type it declares. */
    public JsonNode requiredObjectOfAnyType() {
        return JsonReading.object(bytes());
    }

    /** The fields of a JSON object whatever content type it declares. */
    public Fields fieldsOfAnyType() {
        byte[] body = bytes();
        return body.length == 0 ? Fields.none() : Fields.of(JsonReading.object(body));
    }

    /** The fields as JSON, as a form or in the query, wherever the client put them. */
    public Fields fieldsFromAnywhere() {
        Fields query = QueryReading.fields(request.getParameters());
        byte[] body = bytes();
        if (body.length == 0) {
            return query;
        }
        boolean form = request.getContentType()
                .filter(type -> type.matches(MediaType.APPLICATION_FORM_URLENCODED_TYPE))
                .isPresent();
        return (form ? QueryReading.form(body) : fields()).orElse(query);
    }

    /** The bytes as they came, at most {@link #JSON_LIMIT} of them. */
    public byte[] bytes() {
        byte[] read = bytes;
        if (read == null) {
            read = BodyBytes.read(request, JSON_LIMIT);
            bytes = read;
        }
        return read;
    }

    private void requireJson() {
        boolean json = request.getContentType()
                .map(type -> type.getSubtype().toLowerCase(Locale.ROOT))
                .filter(subtype -> subtype.equals("json") || subtype.endsWith("+json"))
                .isPresent();
        if (!json) {
            throw new Failure.UnsupportedType();
        }
    }

    @Override
    public byte[] fingerprint() {
        return bytes();
    }

    @Override
    public @Nullable String text(String name) {
        return fields().text(name, Integer.MAX_VALUE);
    }
}
