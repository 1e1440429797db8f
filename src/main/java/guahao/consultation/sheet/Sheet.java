package guahao.consultation.sheet;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A printed record of a visit.
 *
 * @param name what nobody guesses of its link
 */
public record Sheet(long visitId, String name, LocalDateTime madeAt, LocalDateTime expiresAt) {

    private static final String PUBLISHED = "static/pdf/medical_records/medical_record_";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
    private static final Pattern PATH =
            Pattern.compile(Pattern.quote(PUBLISHED) + "\\d{1,19}_\\d{14}_([0-9a-f]{32})\\.pdf");

    /** Where whoever knows it finds the file, without a slash in front. */
    public String path() {
        return PUBLISHED + visitId + "_" + MOMENT.format(madeAt) + "_" + name + ".pdf";
    }

    /** The name in a path, if it is one of a sheet. */
    static Optional<String> nameIn(String path) {
        Matcher matcher = PATH.matcher(path);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    String stored() {
        return "record-sheets/" + name + ".pdf";
    }

    boolean isOverAt(LocalDateTime now) {
        return !now.isBefore(expiresAt);
    }

    /** Never shows the way to what somebody suffers from, wherever it is printed. */
    @Override
    public String toString() {
        return "Sheet[" + visitId + "]";
    }
}
