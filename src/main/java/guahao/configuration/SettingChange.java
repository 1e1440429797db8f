package guahao.configuration;

import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One key of a change to a level; a null value clears the key there. */
record SettingChange(String section, String name, JsonNode value) {

    private static final int MOST_CHANGES = 500;
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_VALUE = 20_000;

    /** The changes that a document asks for, each checked by itself. */
    static List<SettingChange> of(JsonNode document) {
        List<SettingChange> changes = new ArrayList<>();
        for (Map.Entry<String, JsonNode> section : document.entries()) {
            if (section.getValue().isObject() && !SettingKey.isTopLevel(section.getKey())) {
                for (Map.Entry<String, JsonNode> key : section.getValue().entries()) {
                    changes.add(checked(section.getKey(), key.getKey(), key.getValue()));
                }
            } else {
                changes.add(checked(section.getKey(), "", section.getValue()));
            }
        }
        if (changes.size() > MOST_CHANGES) {
            throw new Failure.Invalid("configuration.too-many", "配置项过多");
        }
        return changes;
    }

    private static SettingChange checked(String section, String name, JsonNode value) {
        String path = name.isEmpty() ? section : section + "." + name;
        boolean unknown = SettingKey.of(section, name).isEmpty();
        if (name.isEmpty() && SettingKey.isSection(section) && !value.isNull()) {
            throw Failure.Invalid.of(Problem.invalid(path));
        }
        if (section.isBlank() || section.length() > LONGEST_NAME || name.length() > LONGEST_NAME) {
            throw Failure.Invalid.of(Problem.invalid(path));
        }
        if (unknown && Values.written(value).length() > LONGEST_VALUE) {
            throw Failure.Invalid.of(Problem.tooLong(path, LONGEST_VALUE));
        }
        SettingKey.of(section, name)
                .filter(key -> !value.isNull() && !key.kind().accepts(value))
                .ifPresent(key -> {
                    throw Failure.Invalid.of(
                            new Problem(path, Problem.Reason.INVALID, key.kind().demand()));
                });
        return new SettingChange(section, name, value);
    }

    boolean clears() {
        return value.isNull();
    }
}
