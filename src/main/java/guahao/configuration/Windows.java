package guahao.configuration;

import guahao.platform.failure.Failure;

/** The working hours of the three sections: each ends after it starts, whichever level said which. */
final class Windows {

    private Windows() {}

    static void requireForward(EffectiveSettings settings) {
        requireForward(settings, SettingKey.MORNING_START, SettingKey.MORNING_END, "上午班");
        requireForward(settings, SettingKey.AFTERNOON_START, SettingKey.AFTERNOON_END, "下午班");
        requireForward(settings, SettingKey.EVENING_START, SettingKey.EVENING_END, "晚班");
    }

    private static void requireForward(EffectiveSettings settings, SettingKey start, SettingKey end, String name) {
        if (!settings.time(start).isBefore(settings.time(end))) {
            throw new Failure.Invalid("configuration.window", name + "开始时间必须小于结束时间");
        }
    }
}
