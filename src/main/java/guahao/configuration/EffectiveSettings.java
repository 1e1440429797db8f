package guahao.configuration;

import io.micronaut.json.tree.JsonNode;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What holds for one doctor, clinic and department: key by key the most special level that says something. */
public final class EffectiveSettings {

    private final Map<SettingKey, JsonNode> values = new EnumMap<>(SettingKey.class);

    /** @param rows from the most general level to the most special */
    EffectiveSettings(List<SettingRow> rows) {
        for (SettingRow row : rows) {
            SettingKey.of(row.section(), row.name())
                    .filter(key -> key.countsOn(row.level()))
                    .ifPresent(key -> values.put(key, Values.read(row.value())));
        }
    }

    public int integer(SettingKey key) {
        return value(key).getIntValue();
    }

    public LocalTime time(SettingKey key) {
        return LocalTime.parse(value(key).getStringValue());
    }

    public BigDecimal fraction(SettingKey key) {
        return new BigDecimal(value(key).getNumberValue().toString());
    }

    JsonNode value(SettingKey key) {
        return values.getOrDefault(key, key.standard());
    }
}
