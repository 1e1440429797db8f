package guahao.patient;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** One line of a medical history. */
@MappedEntity("medical_history_entry")
record MedicalHistoryEntry(@Id @GeneratedValue long id, long patientId, Kind kind, String entry) {

    enum Kind {
        PAST,
        ALLERGY,
        FAMILY
    }

    /** Never shows personal data, wherever it is printed. */
    @Override
    public String toString() {
        return "MedicalHistoryEntry[" + id + "]";
    }
}
