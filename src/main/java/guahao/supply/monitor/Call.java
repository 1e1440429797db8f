package guahao.supply.monitor;

import java.time.LocalDateTime;

/**
 * A request that was answered.
 *
 * @param endpoint the route's template
 */
record Call(String endpoint, int status, int durationMillis, LocalDateTime at) {}
