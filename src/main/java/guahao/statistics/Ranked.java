package guahao.statistics;

/** A department or doctor with his figures. */
public record Ranked(long id, Figures figures) {}
