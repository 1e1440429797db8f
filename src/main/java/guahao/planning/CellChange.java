package guahao.planning;

import org.jspecify.annotations.Nullable;

/** @param doctorId null for nobody */
public record CellChange(Cell cell, @Nullable Long doctorId) {}
