package guahao.booking;

import org.jspecify.annotations.Nullable;

/**
 * A page of orders, newest first.
 *
 * @param after the place behind which it begins, null at the beginning
 * @param size how many at most
 */
public record AppointmentPage(
        AppointmentFilter filter, @Nullable AppointmentPlace after, int size) {}
