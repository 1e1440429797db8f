package guahao.workbench.web;

import guahao.directory.Clinic;
import guahao.directory.Directory;
import guahao.directory.Doctor;
import guahao.scheduling.Schedule;
import guahao.workbench.Absences.Found;
import guahao.workbench.Absences.Missed;
import guahao.workbench.web.AttendanceAnswers.AbsenceItem;
import guahao.workbench.web.AttendanceAnswers.Range;
import guahao.workbench.web.AttendanceAnswers.Statistics;
import guahao.workbench.web.AttendanceAnswers.Summary;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows absences with the names of doctors and clinics. */
@Singleton
final class AbsenceStatistics {

    private static final int DECIMALS = 4;

    private final Directory directory;

    AbsenceStatistics(Directory directory) {
        this.directory = directory;
    }

    Statistics of(Range range, Found found) {
        Map<Long, Doctor> doctors = directory.doctors(ids(found, Schedule::doctorId));
        Map<Long, Clinic> clinics = directory.clinics(ids(found, Schedule::clinicId));
        return new Statistics(
                range,
                found.missed().size(),
                found.missed().stream()
                        .map(missed -> record(missed, doctors, clinics))
                        .toList(),
                summaries(found, doctors));
    }

    private static List<Long> ids(Found found, Function<Schedule, Long> id) {
        return found.missed().stream()
                .map(missed -> id.apply(missed.schedule()))
                .distinct()
                .toList();
    }

    private static AbsenceItem record(Missed missed, Map<Long, Doctor> doctors, Map<Long, Clinic> clinics) {
        Schedule schedule = missed.schedule();
        return new AbsenceItem(
                missed.recordId(),
                schedule.doctorId(),
                name(doctors.get(schedule.doctorId())),
                schedule.id(),
                schedule.date(),
                schedule.section().label(),
                Optional.ofNullable(clinics.get(schedule.clinicId()))
                        .map(Clinic::name)
                        .orElse(null),
                true,
                missed.markedAt());
    }

    /** Who missed most comes first. */
    private static List<Summary> summaries(Found found, Map<Long, Doctor> doctors) {
        Map<Long, Long> counts = found.missed().stream()
                .collect(Collectors.groupingBy(missed -> missed.schedule().doctorId(), Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> {
                    int total = found.totals().getOrDefault(entry.getKey(), 0);
                    return new Summary(
                            entry.getKey(),
                            name(doctors.get(entry.getKey())),
                            Math.toIntExact(entry.getValue()),
                            total,
                            rate(entry.getValue(), total));
                })
                .sorted(Comparator.comparingInt(Summary::absentCount).reversed().thenComparingLong(Summary::doctorId))
                .toList();
    }

    private static BigDecimal rate(long absent, int total) {
        return total == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(absent).divide(BigDecimal.valueOf(total), DECIMALS, RoundingMode.HALF_UP);
    }

    private static @Nullable String name(@Nullable Doctor doctor) {
        return doctor == null ? null : doctor.name();
    }
}
