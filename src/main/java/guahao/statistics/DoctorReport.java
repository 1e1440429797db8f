package guahao.statistics;

import java.util.List;

/**
 * A doctor's report.
 *
 * @param schedules all he has in these days, those with most orders first
 */
public record DoctorReport(Report report, List<ScheduleFigures> schedules) {}
