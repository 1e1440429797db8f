package guahao.gallery.web;

import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import guahao.wire.input.Fields;
import guahao.wire.input.Numbers;
import io.micronaut.json.tree.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ids of photos as a client gave them, each once and in their order.
 *
 * @param known from what was given to the id it stands for, empty where it stands for none
 */
record PhotoIds(Map<JsonNode, Optional<Long>> known) {

    private static final String NAME = "photoIds";

    static PhotoIds of(Fields fields, int most) {
        return of(fields.list(NAME), most);
    }

    /** @param list ids separated by commas */
    static PhotoIds of(@Nullable String list, int most) {
        return of(
                list == null
                        ? null
                        : Arrays.stream(list.split(",", -1))
                                .map(String::strip)
                                .map(JsonNode::createStringNode)
                                .toList(),
                most);
    }

    private static PhotoIds of(@Nullable List<JsonNode> given, int most) {
        if (given == null || given.isEmpty()) {
            throw Failure.Invalid.of(Problem.required(NAME));
        }
        if (given.size() > most) {
            throw Failure.Invalid.of(new Problem(NAME, Problem.Reason.TOO_MANY, "一次最多" + most + "个"));
        }
        Map<JsonNode, Optional<Long>> known = new LinkedHashMap<>();
        for (JsonNode each : given) {
            Optional<Long> id = id(each);
            known.putIfAbsent(id.map(JsonNode::createNumberNode).orElse(each), id);
        }
        return new PhotoIds(known);
    }

    private static Optional<Long> id(JsonNode given) {
        if (given.isNumber()) {
            return Numbers.find(given.getNumberValue().toString());
        }
        return given.isString() ? Numbers.find(given.getStringValue()) : Optional.empty();
    }

    List<Long> ids() {
        return known.values().stream().flatMap(Optional::stream).toList();
    }

    /** As {@link #ids}, where there has to be one. */
    List<Long> someIds() {
        List<Long> ids = ids();
        if (ids.isEmpty()) {
            throw Failure.Invalid.of(Problem.invalid(NAME));
        }
        return ids;
    }
}
