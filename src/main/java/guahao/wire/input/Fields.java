package guahao.wire.input;

import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object with the types a caller asks for. An absent field and a null one are the same; a field of
 * another type is refused by name. Numbers may come as text, as page parameters do.
 */
public final class Fields {

    private static final Fields NONE = new Fields(JsonNode.createObjectNode(Map.of()));

    private final JsonNode object;

    private Fields(JsonNode object) {
        this.object = object;
    }

    static Fields of(JsonNode object) {
        return new Fields(object);
    }

    static Fields none() {
        return NONE;
    }

    /** These fields, and those of {@code other} that are not here. */
    Fields orElse(Fields other) {
        Map<String, JsonNode> both = new HashMap<>();
        other.object.entries().forEach(entry -> both.put(entry.getKey(), entry.getValue()));
        object.entries().forEach(entry -> both.put(entry.getKey(), entry.getValue()));
        return new Fields(JsonNode.createObjectNode(both));
    }

    /** These fields, where an empty text under one of the names is no value at all. */
    public Fields emptyIsAbsent(String... names) {
        Map<String, JsonNode> filled = new HashMap<>();
        object.entries().forEach(entry -> filled.put(entry.getKey(), entry.getValue()));
        for (String name : names) {
            JsonNode node = filled.get(name);
            if (node != null && node.isString() && node.getStringValue().isEmpty()) {
                filled.remove(name);
            }
        }
        return new Fields(JsonNode.createObjectNode(filled));
    }

    /** Whether the key is there at all, null or not. */
    public boolean has(String name) {
        return object.get(name) != null;
    }

    /** Whether the key is there and is not null. */
    public boolean hasValue(String name) {
        return value(name) != null;
    }

    /** The text as it came, null when absent. */
    public @Nullable String text(String name, int most) {
        JsonNode node = value(name);
        if (node == null) {
            return null;
        }
        if (!node.isString()) {
            throw Failure.Invalid.of(Problem.invalid(name));
        }
        return Texts.checked(name, node.getStringValue(), most);
    }

    /** As {@link #text}, of any characters and length, for what no database will hold; null when absent. */
    public @Nullable String uncheckedText(String name) {
        JsonNode node = value(name);
        if (node == null) {
            return null;
        }
        if (!node.isString()) {
            throw Failure.Invalid.of(Problem.invalid(name));
        }
        return node.getStringValue();
    }

    /** The text whatever is in it; null when there is none, or something else. */
    public @Nullable String anyText(String name) {
        JsonNode node = value(name);
        return node != null && node.isString() ? node.getStringValue() : null;
    }

    /** As {@link #anyText}, where a number is what it is written with. */
    public @Nullable String anyTextOrNumber(String name) {
        JsonNode node = value(name);
        return node != null && node.isNumber() ? node.getNumberValue().toString() : anyText(name);
    }

    /** The fields of an object inside; none when there is none, or something else. */
    public Fields anyObject(String name) {
        JsonNode node = value(name);
        return node != null && node.isObject() ? new Fields(node) : NONE;
    }

    /** The names that are there. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        object.entries().forEach(entry -> names.add(entry.getKey()));
        return names;
    }

    /** A text that has to be there and hold more than blanks. */
    public String requiredText(String name, int most) {
        String text = text(name, most);
        if (text == null || text.isBlank()) {
            throw Failure.Invalid.of(Problem.required(name));
        }
        return text;
    }

    /** The first of several names for the same text. */
    public String requiredText(List<String> names, int most) {
        String present =
                names.stream().filter(name -> value(name) != null).findFirst().orElse(names.getFirst());
        return requiredText(present, most);
    }

    public @Nullable Long integer(String name) {
        JsonNode node = value(name);
        return node == null ? null : (Long) Numbers.integer(name, scalar(name, node));
    }

    /** As {@link #integer}, where a blank text is none. */
    public @Nullable Long optionalInteger(String name) {
        JsonNode node = value(name);
        boolean blank = node != null && node.isString() && node.getStringValue().isEmpty();
        return blank ? null : integer(name);
    }

    public long requiredInteger(String name) {
        Long number = integer(name);
        if (number == null) {
            throw Failure.Invalid.of(Problem.required(name));
        }
        return number;
    }

    /** A whole number that is not written as a text, null when absent. */
    public @Nullable Long wholeNumber(String name) {
        JsonNode node = value(name);
        if (node != null && !node.isNumber()) {
            throw Failure.Invalid.of(Problem.invalid(name));
        }
        return integer(name);
    }

    /** A number with a fraction or without, null when absent. */
    public @Nullable BigDecimal decimal(String name) {
        JsonNode node = value(name);
        if (node == null) {
            return null;
        }
        return node.isNumber()
                ? Numbers.decimal(name, node.getNumberValue())
                : Numbers.decimal(name, scalar(name, node));
    }

    public @Nullable LocalDate date(String name) {
        String text = text(name, Integer.MAX_VALUE);
        return text == null ? null : Dates.date(name, text);
    }

    public @Nullable Boolean flag(String name) {
        JsonNode node = value(name);
        if (node == null) {
            return null;
        }
        if (!node.isBoolean()) {
            throw Failure.Invalid.of(Problem.invalid(name));
        }
        return node.getBooleanValue();
    }

    /** The fields of an object inside, null when absent. */
    public @Nullable Fields object(String name) {
        JsonNode node = value(name);
        if (node == null) {
            return null;
        }
        if (!node.isObject()) {
            throw Failure.Invalid.of(Problem.invalid(name));
        }
        return new Fields(node);
    }

    /** Those that are texts any database can store, for objects whose keys nobody knows beforehand. */
    public Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>();
        object.entries().forEach(entry -> {
            JsonNode node = entry.getValue();
            if (node.isString() && Texts.isStorable(entry.getKey()) && Texts.isStorable(node.getStringValue())) {
                texts.put(entry.getKey(), node.getStringValue());
            }
        });
        return texts;
    }

    /** Whole numbers in a list, null when absent. */
    public @Nullable List<Long> integers(String name) {
        List<JsonNode> nodes = list(name);
        return nodes == null
                ? null
                : nodes.stream()
                        .map(node -> Numbers.integer(name, scalar(name, node)))
                        .toList();
    }

    /** The elements of a list as they came, null when absent. */
    public @Nullable List<JsonNode> list(String name) {
        JsonNode node = value(name);
        if (node == null) {
            return null;
        }
        if (!node.isArray()) {
            throw Failure.Invalid.of(Problem.invalid(name));
        }
        return IntStream.range(0, node.size())
                .mapToObj(index -> Objects.requireNonNull(node.get(index)))
                .toList();
    }

    /** The fields of each object in a list, null when absent. */
    public @Nullable List<Fields> objects(String name) {
        List<JsonNode> nodes = list(name);
        if (nodes == null) {
            return null;
        }
        if (!nodes.stream().allMatch(JsonNode::isObject)) {
            throw Failure.Invalid.of(Problem.invalid(name));
        }
        return nodes.stream().map(Fields::new).toList();
    }

    private static String scalar(String name, JsonNode node) {
        if (node.isNumber()) {
            return node.getNumberValue().toString();
        }
        if (node.isString()) {
            return node.getStringValue();
        }
        throw Failure.Invalid.of(Problem.invalid(name));
    }

    private @Nullable JsonNode value(String name) {
        JsonNode node = object.get(name);
        return node == null || node.isNull() ? null : node;
    }
}
