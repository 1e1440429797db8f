package guahao.configuration;

import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The settings as one JSON document, the shape that clients read and may send back whole. */
final class SettingDocument {

    private SettingDocument() {}

    static JsonNode of(List<SettingRow> generalFirst) {
        Map<String, Map<String, JsonNode>> sections = new LinkedHashMap<>();
        var effective = new EffectiveSettings(generalFirst);
        for (SettingKey key : SettingKey.values()) {
            put(sections, key.section(), key.settingName(), effective.value(key));
        }
        for (SettingRow row : generalFirst) {
            if (SettingKey.of(row.section(), row.name()).isEmpty()) {
                put(sections, row.section(), row.name(), Values.read(row.value()));
            }
        }
        Map<String, JsonNode> document = new LinkedHashMap<>();
        sections.forEach((section, values) -> document.put(section, node(values)));
        return JsonNode.createObjectNode(document);
    }

    private static void put(Map<String, Map<String, JsonNode>> sections, String section, String name, JsonNode value) {
        sections.computeIfAbsent(section, unused -> new LinkedHashMap<>()).put(name, value);
    }

    /** A value without a name stands for its section. */
    private static JsonNode node(Map<String, JsonNode> values) {
        JsonNode plain = values.get("");
        return plain == null ? JsonNode.createObjectNode(values) : plain;
    }
}
