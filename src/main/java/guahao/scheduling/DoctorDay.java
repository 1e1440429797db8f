package guahao.scheduling;

import java.time.LocalDate;

/** One day of one doctor. */
public record DoctorDay(long doctorId, LocalDate date) {

    static DoctorDay of(Schedule schedule) {
        return new DoctorDay(schedule.doctorId(), schedule.date());
    }
}
