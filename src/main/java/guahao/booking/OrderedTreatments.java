package guahao.booking;

import guahao.patient.Treatments;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;

/** Doctors treat those who hold, had or missed an order on one of their schedules. */
@Singleton
final class OrderedTreatments implements Treatments {

    private final AppointmentRepository repository;

    OrderedTreatments(AppointmentRepository repository) {
        this.repository = repository;
    }

    @Override
    public Set<Long> treatedBy(long doctorId, Collection<Long> patientIds) {
        return patientIds.isEmpty() ? Set.of() : Set.copyOf(repository.patientsOf(doctorId, patientIds));
    }
}
