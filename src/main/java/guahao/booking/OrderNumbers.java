package guahao.booking;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** Makes order numbers: the day and eight digits that say nothing about how many there were before. */
@Singleton
final class OrderNumbers {

    private static final int DIGITS = 100_000_000;

    String next(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day)
                + String.format(Locale.ROOT, "%08d", ThreadLocalRandom.current().nextInt(DIGITS));
    }
}
