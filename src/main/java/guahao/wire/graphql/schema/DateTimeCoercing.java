package guahao.wire.graphql.schema;

import graphql.GraphQLContext;
import graphql.schema.CoercingSerializeException;
import guahao.platform.clock.HospitalClock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** {@code 2026-11-20T10:15:30+08:00}: the hospital's wall clock, with its offset for those who live elsewhere. */
final class DateTimeCoercing extends TextCoercing<LocalDateTime> {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    DateTimeCoercing() {
        super("a time such as \"2026-11-20T10:15:30+08:00\" is expected");
    }

    @Override
    LocalDateTime parse(String text) {
        return OffsetDateTime.parse(text).atZoneSameInstant(HospitalClock.ZONE).toLocalDateTime();
    }

    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
        return switch (value) {
            case LocalDateTime wallClock -> FORMAT.format(wallClock.atZone(HospitalClock.ZONE));
            case Instant instant -> FORMAT.format(instant.atZone(HospitalClock.ZONE));
            case String text -> FORMAT.format(parse(text).atZone(HospitalClock.ZONE));
            default -> throw new CoercingSerializeException("Not a time: " + value.getClass());
        };
    }
}
