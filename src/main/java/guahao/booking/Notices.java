package guahao.booking;

import guahao.booking.notice.Notice;
import guahao.booking.notice.PatientNotices;
import guahao.directory.Clinic;
import guahao.directory.Directory;
import guahao.directory.Doctor;
import guahao.directory.Hospital;
import guahao.directory.MinorDepartment;
import guahao.scheduling.Schedule;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Writes what there is to tell about orders. */
@Singleton
final class Notices {

    private final Directory directory;
    private final List<PatientNotices> ways;

    Notices(Directory directory, List<PatientNotices> ways) {
        this.directory = directory;
        this.ways = ways;
    }

    /**
     * In the caller's transaction, by every way there is.
     *
     * @return false when there is none
     */
    boolean tell(long accountId, Notice.Kind kind, Session session, Appointment order) {
        Notice notice = notice(kind, session, order);
        boolean told = false;
        for (PatientNotices way : ways) {
            told |= way.tell(accountId, notice);
        }
        return told;
    }

    private Notice notice(Notice.Kind kind, Session session, Appointment order) {
        Schedule schedule = session.schedule();
        Optional<Clinic> clinic = Optional.ofNullable(
                directory.clinics(List.of(schedule.clinicId())).get(schedule.clinicId()));
        String doctor = Optional.ofNullable(
                        directory.doctors(List.of(schedule.doctorId())).get(schedule.doctorId()))
                .map(Doctor::name)
                .orElse("");
        return new Notice(
                kind,
                order.orderNo(),
                directory.hospital(session.hospitalId()).map(Hospital::name).orElse("")
                        + clinic.map(found -> " " + found.name()).orElse(""),
                directory
                        .department(order.departmentId())
                        .map(MinorDepartment::name)
                        .orElse(""),
                doctor,
                order.date(),
                order.section().label());
    }
}
