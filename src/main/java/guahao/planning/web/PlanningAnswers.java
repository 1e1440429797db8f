package guahao.planning.web;

import guahao.directory.Clinic;
import guahao.directory.Doctor;
import guahao.leave.Leave;
import guahao.planning.ClinicWeeks.Planned;
import guahao.planning.Roster.Candidate;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What heads of departments are told of their clinics. */
final class PlanningAnswers {

    private PlanningAnswers() {}

    /** The numbers are not counted, since a clinic has no week of its own. */
    @Serdeable
    record Managed(
            String id,
            String name,
            @Nullable Integer totalSlots,
            @Nullable Integer filledSlots) {

        static Managed of(Clinic clinic) {
            return new Managed(Long.toString(clinic.id()), clinic.name(), null, null);
        }
    }

    /** @param dayOfWeek 1 for Monday */
    @Serdeable
    record Section(
            LocalDate date,
            int dayOfWeek,
            String shift,
            String status,
            @Nullable String doctorId,
            @Nullable String doctorName,
            @Nullable String doctorTitle) {

        static Section of(Planned planned) {
            LocalDate date = planned.cell().date();
            Doctor doctor = planned.doctor();
            return new Section(
                    date,
                    date.getDayOfWeek().getValue(),
                    planned.cell().section().shift(),
                    planned.state().word(),
                    doctor == null ? null : Long.toString(doctor.id()),
                    doctor == null ? null : doctor.name(),
                    doctor == null ? null : doctor.title());
        }
    }

    @Serdeable
    record Available(
            String id,
            String name,
            String doctorName,
            @Nullable String title,
            long dept,
            @Nullable String department,
            String status,
            @Nullable String conflictReason,
            @Nullable String leaveReason,
            int assignedCount) {

        static Available of(Candidate candidate, @Nullable String department) {
            Doctor doctor = candidate.doctor();
            Leave leave = candidate.leave();
            String elsewhere = leave == null ? candidate.elsewhere() : null;
            return new Available(
                    Long.toString(doctor.id()),
                    doctor.name(),
                    doctor.name(),
                    doctor.title(),
                    doctor.departmentId(),
                    department,
                    leave != null ? "leave" : elsewhere != null ? "conflict" : "available",
                    elsewhere == null ? null : "该时段已有排班：" + elsewhere,
                    leave == null ? null : leave.reason(),
                    candidate.turns());
        }
    }

    @Serdeable
    record Submitted(String msg, long auditId) {}
}
