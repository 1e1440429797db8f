package guahao.patient;

import java.util.List;
import java.util.Optional;

/** What the feature that keeps visits tells of them; until there is one, there are no visits. */
public interface VisitRecords {

    /** Newest first, with the contract's words where a text is empty. */
    List<VisitRecord> ofPatient(long patientId);

    Optional<VisitRecord> find(long visitId);
}
