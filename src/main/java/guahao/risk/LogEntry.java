package guahao.risk;

import java.time.LocalDateTime;

/**
 * A change of a score.
 *
 * @param level after it
 */
public record LogEntry(long id, Behaviour behaviour, int change, Level level, String description, LocalDateTime at) {}
