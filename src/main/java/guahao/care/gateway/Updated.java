package guahao.care.gateway;

import io.micronaut.serde.annotation.Serdeable;

/** How many rows were changed. */
@Serdeable
public record Updated(int updated) {}
