package guahao.scheduling.web;

import guahao.directory.Clinic;
import guahao.directory.ClinicKind;
import guahao.directory.Doctor;
import guahao.directory.MinorDepartment;
import guahao.directory.SlotType;
import guahao.scheduling.Schedule;
import guahao.scheduling.WeekDays;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Schedules as their doctors see them, with the department, and the clinic's kind in words. */
final class DoctorScheduleAnswers {

    private DoctorScheduleAnswers() {}

    @Serdeable
    record Today(List<TodayItem> schedules) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record TodayItem(
            long scheduleId,
            long doctorId,
            @Nullable String doctorName,
            @Nullable Long departmentId,
            @Nullable String departmentName,
            @Nullable String clinicType,
            LocalDate date,
            String weekDay,
            int weekDayNumber,
            String timeSlot,
            int totalSlots,
            int remainingSlots,
            List<String> availableSlotTypes) {

        static TodayItem of(Schedule schedule, Surroundings around) {
            return new TodayItem(
                    schedule.id(),
                    schedule.doctorId(),
                    around.doctorName(),
                    around.departmentId(),
                    around.departmentName(),
                    around.clinicType(),
                    schedule.date(),
                    WeekDays.label(schedule.date()),
                    schedule.date().getDayOfWeek().getValue(),
                    schedule.section().label(),
                    schedule.totalSlots(),
                    schedule.remainingSlots(),
                    around.slotTypes());
        }
    }

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Detail(
            long scheduleId,
            long doctorId,
            @Nullable String doctorName,
            @Nullable String doctorTitle,
            @Nullable Long departmentId,
            @Nullable String departmentName,
            long clinicId,
            @Nullable String clinicName,
            @Nullable String clinicType,
            LocalDate date,
            String weekDay,
            int weekDayNumber,
            String timeSection,
            String slotType,
            int totalSlots,
            int remainingSlots,
            String status,
            BigDecimal price,
            List<String> availableSlotTypes) {

        static Detail of(Schedule schedule, Surroundings around) {
            Doctor doctor = around.doctor();
            Clinic clinic = around.clinic();
            return new Detail(
                    schedule.id(),
                    schedule.doctorId(),
                    around.doctorName(),
                    doctor == null ? null : doctor.title(),
                    around.departmentId(),
                    around.departmentName(),
                    schedule.clinicId(),
                    clinic == null ? null : clinic.name(),
                    around.clinicType(),
                    schedule.date(),
                    WeekDays.label(schedule.date()),
                    schedule.date().getDayOfWeek().getValue(),
                    schedule.section().label(),
                    schedule.slotType().label(),
                    schedule.totalSlots(),
                    schedule.remainingSlots(),
                    schedule.open() ? ScheduleWords.OPEN : ScheduleWords.STOPPED,
                    schedule.price(),
                    around.slotTypes());
        }
    }

    /** What the directory knows of a schedule. */
    record Surroundings(
            @Nullable Doctor doctor,
            @Nullable Clinic clinic,
            @Nullable MinorDepartment department) {

        @Nullable
        String doctorName() {
            return doctor == null ? null : doctor.name();
        }

        @Nullable
        Long departmentId() {
            return department == null ? null : department.id();
        }

        @Nullable
        String departmentName() {
            return department == null ? null : department.name();
        }

        @Nullable
        String clinicType() {
            return clinic == null ? null : typeOf(clinic.kind());
        }

        List<String> slotTypes() {
            return clinic == null ? List.of() : slotTypesOf(clinic.kind());
        }
    }

    private static String typeOf(ClinicKind kind) {
        return switch (kind) {
            case NORMAL -> "普通门诊";
            case INTERNATIONAL -> "专家门诊";
            case SPECIAL -> "特需门诊";
        };
    }

    /** The higher the kind, the more may be booked there. */
    private static List<String> slotTypesOf(ClinicKind kind) {
        return Arrays.stream(SlotType.values())
                .filter(type -> type.number() <= kind.number())
                .map(SlotType::label)
                .toList();
    }
}
