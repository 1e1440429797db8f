package guahao.directory;

import io.micronaut.core.annotation.Introspected;

/** A department that has a clinic in a hospital. */
@Introspected
record Presence(long hospitalId, long departmentId) {}
