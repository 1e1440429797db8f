package guahao.wire.dialect;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** What a method returns whose message depends on what happened; where it does not, {@link Says} says it. */
@Serdeable
public record Said<T extends @Nullable Object>(String message, T data) {}
