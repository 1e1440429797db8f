package guahao.patient;

import java.util.Collection;
import java.util.Set;

/** What a feature knows of who is treated by whom; what one of them knows is enough. */
public interface Treatments {

    /** Those of these patients whom the doctor treats or treated. */
    Set<Long> treatedBy(long doctorId, Collection<Long> patientIds);
}
