package guahao.care.input;

import guahao.platform.clock.HospitalClock;
import guahao.platform.database.Conditions;
import guahao.wire.input.Dates;
import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A range of time, both ends included, each of which may be open. A date means all of its day. */
public record Bounds(@Nullable LocalDateTime from, @Nullable LocalDateTime to) {

    private static final LocalTime LAST_MOMENT = LocalTime.of(23, 59, 59, 999_000_000);
    private static final long LATEST = 253_402_214_400_000L;

    public static Bounds of(Payload payload, String from, String to) {
        return new Bounds(
                payload.read(from, Kinds.BAD_DATE, node -> moment(node, LocalTime.MIN)),
                payload.read(to, Kinds.BAD_DATE, node -> moment(node, LAST_MOMENT)));
    }

    /** Of a field that is one moment or day, or an object with {@code from} and {@code to}. */
    public static Bounds of(Payload payload, String name) {
        if (Boolean.TRUE.equals(payload.read(name, "", node -> node.isObject()))) {
            return of(payload.object(name), "from", "to");
        }
        return of(payload, name, name);
    }

    private static @Nullable LocalDateTime moment(JsonNode node, LocalTime ofDay) {
        if (node.isString()) {
            Optional<LocalDate> day = Dates.find(node.getStringValue().strip());
            if (day.isPresent()) {
                return day.get().atTime(ofDay);
            }
        }
        Long millis = Scalars.whole(node);
        return millis == null || millis < 0 || millis > LATEST
                ? null
                : LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), HospitalClock.ZONE);
    }

    /** For a column of moments. */
    public Conditions add(Conditions conditions, String column) {
        return conditions.andIf(column + " >= ?", from).andIf(column + " <= ?", to);
    }

    /** For a column of days. */
    public Conditions addDays(Conditions conditions, String column) {
        return conditions
                .andIf(column + " >= ?", from == null ? null : from.toLocalDate())
                .andIf(column + " <= ?", to == null ? null : to.toLocalDate());
    }
}
