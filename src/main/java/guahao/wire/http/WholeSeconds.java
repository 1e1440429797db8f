package guahao.wire.http;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serializer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Writes times of the hospital's clock as every dialect prints them: without fractions, which some rows have. */
@Singleton
final class WholeSeconds implements Serializer<LocalDateTime> {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    @Override
    public void serialize(
            Encoder encoder, EncoderContext context, Argument<? extends LocalDateTime> type, LocalDateTime time)
            throws IOException {
        encoder.encodeString(FORM.format(time));
    }
}
