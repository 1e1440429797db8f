package guahao.configuration;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** One value set on one level; the value is JSON. */
@MappedEntity("setting")
record SettingRow(
        @Id Level level,
        @Id long scopeId,
        @Id String section,
        @Id String name,
        String value) {}
