package guahao.booking.web;

import guahao.booking.Appointment;
import guahao.booking.Appointments;
import guahao.booking.Session;
import guahao.booking.Sessions;
import guahao.directory.Clinic;
import guahao.directory.Directory;
import guahao.directory.Doctor;
import guahao.directory.Hospital;
import guahao.directory.MinorDepartment;
import guahao.patient.Patient;
import guahao.patient.Patients;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what orders are shown with, each kind of thing with one statement however many orders there are. */
@Singleton
final class Surroundings {

    /** What is there around one order. */
    record Around(
            Session session,
            @Nullable Clinic clinic,
            @Nullable Doctor doctor,
            @Nullable Hospital hospital,
            @Nullable MinorDepartment department,
            @Nullable Patient patient,
            @Nullable Integer position) {

        @Nullable
        String hospitalName() {
            return hospital == null ? null : hospital.name();
        }

        @Nullable
        String departmentName() {
            return department == null ? null : department.name();
        }

        @Nullable
        String doctorName() {
            return doctor == null ? null : doctor.name();
        }

        @Nullable
        String doctorTitle() {
            return doctor == null ? null : doctor.title();
        }

        @Nullable
        String patientName() {
            return patient == null ? null : patient.name();
        }
    }

    private final Appointments appointments;
    private final Sessions sessions;
    private final Directory directory;
    private final Patients patients;

    Surroundings(Appointments appointments, Sessions sessions, Directory directory, Patients patients) {
        this.appointments = appointments;
        this.sessions = sessions;
        this.directory = directory;
        this.patients = patients;
    }

    Around of(Appointment order) {
        return Objects.requireNonNull(of(List.of(order)).get(order.id()));
    }

    Map<Long, Around> of(Collection<Appointment> orders) {
        Map<Long, Session> found = sessions.ofIds(ids(orders, Appointment::scheduleId));
        Map<Long, Clinic> clinics = directory.clinics(
                ids(found.values(), session -> session.schedule().clinicId()));
        Map<Long, Doctor> doctors = directory.doctors(
                ids(found.values(), session -> session.schedule().doctorId()));
        Map<Long, Hospital> hospitals = directory.hospitals(ids(found.values(), Session::hospitalId));
        Map<Long, MinorDepartment> departments = directory.departments(ids(orders, Appointment::departmentId));
        Map<Long, Patient> whose = patients.find(ids(orders, Appointment::patientId));
        Map<Long, Integer> positions = appointments.positions(orders.stream()
                .filter(Appointment::isWaiting)
                .map(Appointment::id)
                .toList());
        return orders.stream().collect(Collectors.toMap(Appointment::id, order -> {
            Session session = Objects.requireNonNull(found.get(order.scheduleId()));
            return new Around(
                    session,
                    clinics.get(session.schedule().clinicId()),
                    doctors.get(session.schedule().doctorId()),
                    hospitals.get(session.hospitalId()),
                    departments.get(order.departmentId()),
                    whose.get(order.patientId()),
                    positions.get(order.id()));
        }));
    }

    private static <T> Set<Long> ids(Collection<T> of, Function<T, Long> id) {
        return of.stream().map(id).collect(Collectors.toSet());
    }
}
