package guahao.workbench.graph;

import java.time.LocalDate;

/** A doctor's day, of which the rest is loaded when it is asked for. */
record Workday(long doctorId, LocalDate date) {}
