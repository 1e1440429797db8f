package guahao.scheduling.crawl;

import guahao.directory.SlotType;
import guahao.scheduling.FeedEntry;
import guahao.scheduling.TimeSection;
import guahao.wire.input.Dates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes sense of the words of the hospital's site; what makes none counts as nothing said. */
final class FeedWords {

    private static final String UNKNOWN_HOSPITAL = "未知院区";
    private static final String UNKNOWN_CLINIC = "未知门诊";
    private static final String STOPPED = "1";
    private static final int LONGEST_NAME = 100;
    private static final int MOST_SLOTS = 100_000;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,8}(\\.\\d{1,10})?");
    private static final BigDecimal HIGHEST_PRICE = new BigDecimal("99999999.99");

    private FeedWords() {}

    static FeedEntry entry(Map<String, String> clinic, Map<String, String> entry) {
        String clinicName = name(clinic.get("clinicName"), UNKNOWN_CLINIC);
        String doctor = name(entry.get("doctorName"), "");
        return new FeedEntry(
                name(clinic.get("hosAreaName"), UNKNOWN_HOSPITAL),
                clinicName,
                doctor.isEmpty() ? null : doctor,
                Dates.find(entry.getOrDefault("curDayTime", "")).orElse(null),
                TimeSection.labelled(entry.getOrDefault("timeSectionName", "").strip())
                        .orElse(null),
                slotType(clinicName, entry.getOrDefault("consTypeDicCodeName", "")),
                number(entry.get("chargePrice"))
                        .setScale(2, RoundingMode.HALF_UP)
                        .min(HIGHEST_PRICE),
                Math.min(number(entry.get("signalSum")).intValue(), MOST_SLOTS),
                STOPPED.equals(entry.get("stopFlag")));
    }

    private static SlotType slotType(String clinicName, String consultation) {
        if (clinicName.contains("特需")) {
            return SlotType.SPECIAL;
        }
        return consultation.contains("专家") || consultation.contains("知名") ? SlotType.EXPERT : SlotType.NORMAL;
    }

    private static BigDecimal number(@Nullable String text) {
        String number = text == null ? "" : text.strip();
        return NUMBER.matcher(number).matches() ? new BigDecimal(number) : BigDecimal.ZERO;
    }

    /** Cut to what a name may have, without characters that no database could store. */
    private static String name(@Nullable String text, String otherwise) {
        String name = (text == null ? "" : text)
                .codePoints()
                .filter(letter -> letter != 0 && Character.getType(letter) != Character.SURROGATE)
                .limit(LONGEST_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return name.isEmpty() ? otherwise : name;
    }
}
