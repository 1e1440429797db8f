package guahao.platform.health;

import io.micronaut.core.type.Argument;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serializer;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes a health result without the keys it has nothing to say for: to strangers that is the status alone. */
@Singleton
final class HealthResultSerializer implements Serializer<HealthResult> {

    @Override
    public void serialize(
            Encoder encoder, EncoderContext context, Argument<? extends HealthResult> type, HealthResult result)
            throws IOException {
        try (Encoder object = encoder.encodeObject(type)) {
            key(object, "name", result.getName());
            key(object, "status", result.getStatus().getName());
            Object details = result.getDetails();
            if (details != null) {
                Argument<Object> actual = Argument.ofInstance(details);
                object.encodeKey("details");
                context.findSerializer(actual)
                        .createSpecific(context, actual)
                        .serialize(object, context, actual, details);
            }
        }
    }

    private static void key(Encoder object, String name, @Nullable String value) throws IOException {
        if (value != null) {
            object.encodeKey(name);
            object.encodeString(value);
        }
    }
}
