package guahao.care.stats;

import io.micronaut.serde.annotation.Serdeable;

/** How many there were on a day or in a month. */
@Serdeable
public record Point(String date, long value) {}
