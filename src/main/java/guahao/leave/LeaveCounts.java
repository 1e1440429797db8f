package guahao.leave;

/** How many applications wait, and how many were decided which way. */
public record LeaveCounts(long pending, long approved, long rejected) {}
