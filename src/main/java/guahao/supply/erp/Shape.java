package guahao.supply.erp;

import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON object that has to have certain members. */
record Shape(JsonNode node) {

    /** Makes something of one object of a list. */
    interface Reading<T> {
        T of(Shape shape) throws ErpFailure;
    }

    /** A text with something in it; ids may be numbers there and are texts here. */
    String text(String name) throws ErpFailure {
        String text = optionalText(name);
        if (text == null || text.isBlank()) {
            throw missing(name);
        }
        return text;
    }

    @Nullable
    String optionalText(String name) throws ErpFailure {
        JsonNode value = value(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isString()) {
            return value.getStringValue();
        }
        if (value.isNumber()) {
            return value.getNumberValue().toString();
        }
        throw missing(name);
    }

    BigDecimal number(String name) throws ErpFailure {
        JsonNode value = value(name);
        if (value == null || !value.isNumber()) {
            throw missing(name);
        }
        return new BigDecimal(value.getNumberValue().toString());
    }

    /** Null when it is null or not there. */
    @Nullable
    Shape optionalObject(String name) throws ErpFailure {
        JsonNode value = value(name);
        if (value == null || value.isNull()) {
            return null;
        }
        return object(name);
    }

    Shape object(String name) throws ErpFailure {
        JsonNode value = value(name);
        if (value == null || !value.isObject()) {
            throw missing(name);
        }
        return new Shape(value);
    }

    <T> List<T> list(String name, Reading<T> reading) throws ErpFailure {
        JsonNode value = value(name);
        if (value == null || !value.isArray()) {
            throw missing(name);
        }
        List<T> all = new ArrayList<>();
        for (JsonNode one : value.values()) {
            if (!one.isObject()) {
                throw missing(name);
            }
            all.add(reading.of(new Shape(one)));
        }
        return all;
    }

    private @Nullable JsonNode value(String name) {
        return node.get(name);
    }

    private static ErpFailure missing(String name) {
        return new ErpFailure("not of the agreed form: " + name);
    }
}
