package guahao.scheduling;

import guahao.configuration.EffectiveSettings;
import guahao.configuration.SettingKey;
import java.time.LocalTime;

/** From when to when a section of the day lasts. */
public record SectionHours(LocalTime start, LocalTime end) {

    public static SectionHours of(TimeSection section, EffectiveSettings settings) {
        return switch (section) {
            case MORNING -> between(SettingKey.MORNING_START, SettingKey.MORNING_END, settings);
            case AFTERNOON -> between(SettingKey.AFTERNOON_START, SettingKey.AFTERNOON_END, settings);
            case EVENING -> between(SettingKey.EVENING_START, SettingKey.EVENING_END, settings);
        };
    }

    private static SectionHours between(SettingKey start, SettingKey end, EffectiveSettings settings) {
        return new SectionHours(settings.time(start), settings.time(end));
    }
}
