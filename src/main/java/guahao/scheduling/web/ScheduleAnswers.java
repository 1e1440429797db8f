package guahao.scheduling.web;

import guahao.directory.Clinic;
import guahao.directory.Doctor;
import guahao.scheduling.Schedule;
import guahao.scheduling.WeekDays;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the hospital dialect's clients call schedules. */
final class ScheduleAnswers {

    private ScheduleAnswers() {}

    @Serdeable
    record Items(List<Item> schedules) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Item(
            long scheduleId,
            long doctorId,
            @Nullable String doctorName,
            @Nullable String doctorTitle,
            long clinicId,
            @Nullable String clinicName,
            @Nullable Integer clinicType,
            @Nullable Long areaId,
            LocalDate date,
            String weekDay,
            int weekDayNumber,
            String timeSection,
            String timeSlot,
            String slotType,
            int totalSlots,
            int remainingSlots,
            String status,
            BigDecimal price,
            LocalDateTime createTime) {

        /** Without a doctor or clinic that this server has not heard of yet. */
        static Item of(Schedule schedule, @Nullable Doctor doctor, @Nullable Clinic clinic) {
            String section = schedule.section().label();
            return new Item(
                    schedule.id(),
                    schedule.doctorId(),
                    doctor == null ? null : doctor.name(),
                    doctor == null ? null : doctor.title(),
                    schedule.clinicId(),
                    clinic == null ? null : clinic.name(),
                    clinic == null ? null : clinic.kind().number(),
                    clinic == null ? null : clinic.hospitalId(),
                    schedule.date(),
                    WeekDays.label(schedule.date()),
                    schedule.date().getDayOfWeek().getValue(),
                    section,
                    section,
                    schedule.slotType().label(),
                    schedule.totalSlots(),
                    schedule.remainingSlots(),
                    schedule.open() ? ScheduleWords.OPEN : ScheduleWords.STOPPED,
                    schedule.price(),
                    schedule.createdAt());
        }
    }

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Created(long scheduleId, String detail) {}

    @Serdeable
    record Done(String detail) {}
}
