package guahao.consultation;

import guahao.booking.Appointment;
import guahao.booking.Appointments;
import guahao.directory.Directory;
import guahao.directory.Doctor;
import guahao.directory.MinorDepartment;
import guahao.patient.VisitRecord;
import guahao.patient.VisitRecords;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Visits as they are read: with names, and words where nothing was written. */
@Singleton
final class KeptVisits implements VisitRecords {

    private static final String NOTHING = "无";

    private final VisitRepository repository;
    private final Appointments appointments;
    private final Directory directory;

    KeptVisits(VisitRepository repository, Appointments appointments, Directory directory) {
        this.repository = repository;
        this.appointments = appointments;
        this.directory = directory;
    }

    @Override
    public List<VisitRecord> ofPatient(long patientId) {
        return read(repository.ofPatient(patientId));
    }

    @Override
    public Optional<VisitRecord> find(long visitId) {
        return repository.find(visitId).map(visit -> read(List.of(visit)).getFirst());
    }

    List<VisitRecord> read(List<Visit> visits) {
        Map<Long, Doctor> doctors = directory.doctors(ids(visits, Visit::doctorId));
        Map<Long, MinorDepartment> departments = directory.departments(ids(visits, Visit::departmentId));
        Map<Long, Appointment> orders = appointments.find(ids(visits, Visit::orderId));
        return visits.stream()
                .map(visit -> {
                    Doctor doctor = doctors.get(visit.doctorId());
                    MinorDepartment department = departments.get(visit.departmentId());
                    Appointment order = orders.get(visit.orderId());
                    return record(
                            visit,
                            department == null ? null : department.name(),
                            doctor == null ? null : doctor.name(),
                            order == null ? null : order.symptoms());
                })
                .toList();
    }

    private static Set<Long> ids(List<Visit> visits, Function<Visit, Long> id) {
        return visits.stream().map(id).collect(Collectors.toSet());
    }

    private static VisitRecord record(
            Visit visit, @Nullable String department, @Nullable String doctor, @Nullable String symptoms) {
        VisitTexts texts = visit.texts();
        return new VisitRecord(
                visit.id(),
                visit.patientId(),
                visit.visitedAt(),
                department,
                doctor,
                orNothing(texts.complaintOr(symptoms)),
                orNothing(texts.presentIllness()),
                orNothing(texts.auxiliaryExam()),
                asWritten(texts.diagnosis()),
                asWritten(texts.prescription()),
                visit.followUpDue());
    }

    private static String orNothing(@Nullable String text) {
        return text == null || text.isBlank() ? NOTHING : text;
    }

    private static String asWritten(@Nullable String text) {
        return text == null ? "" : text;
    }
}
