package guahao.wire.graphql.execution;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import guahao.wire.graphql.held.ResponseObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes results, which are made of nothing but maps, lists and plain values, without looking anything up. */
public final class JsonWriter {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            // Every request has a thread of its own, so what a thread keeps is never used again.
            .recyclerPool(JsonRecyclerPools.sharedConcurrentDequePool())
            .build();
    private static final int USUAL_SIZE = 1024;

    private JsonWriter() {}

    public static byte[] bytes(@Nullable Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            write(json, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static String text(@Nullable Object value) {
        return new String(bytes(value), StandardCharsets.UTF_8);
    }

    private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
        if (value == null) {
            json.writeNull();
            return;
        }
        switch (value) {
            case ResponseObject object -> writeObject(json, object);
            case Map<?, ?> map -> writeMap(json, map);
            case Collection<?> list -> writeList(json, list);
            case Boolean bool -> json.writeBoolean(bool);
            case Number number -> writeNumber(json, number);
            default -> json.writeString(value.toString());
        }
    }

    private static void writeObject(JsonGenerator json, ResponseObject object) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < object.size(); i++) {
            json.writeFieldName(object.key(i));
            write(json, object.value(i));
        }
        json.writeEndObject();
    }

    private static void writeMap(JsonGenerator json, Map<?, ?> map) throws IOException {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            json.writeFieldName(entry.getKey().toString());
            write(json, entry.getValue());
        }
        json.writeEndObject();
    }

    private static void writeList(JsonGenerator json, Collection<?> list) throws IOException {
        json.writeStartArray();
        for (Object element : list) {
            write(json, element);
        }
        json.writeEndArray();
    }

    private static void writeNumber(JsonGenerator json, Number number) throws IOException {
        switch (number) {
            case Integer integer -> json.writeNumber(integer);
            case Long integer -> json.writeNumber(integer);
            case BigDecimal decimal -> json.writeNumber(decimal);
            case BigInteger integer -> json.writeNumber(integer);
            default -> json.writeNumber(number.doubleValue());
        }
    }
}
