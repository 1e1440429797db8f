package guahao.consultation;

import guahao.patient.Treatments;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Set;

/** Doctors treat those whom they saw, whatever became of the order. */
@Singleton
final class AttendedTreatments implements Treatments {

    private final VisitPageRepository repository;

    AttendedTreatments(VisitPageRepository repository) {
        this.repository = repository;
    }

    @Override
    public Set<Long> treatedBy(long doctorId, Collection<Long> patientIds) {
        return patientIds.isEmpty() ? Set.of() : repository.patientsOf(doctorId, patientIds);
    }
}
