package guahao.patient.graph;

import guahao.patient.Patient;
import org.jspecify.annotations.Nullable;

/**
 * How much of a patient somebody may see.
 *
 * @param whole everything unmasked: the patient himself, or an administrator
 * @param linked whether he may act for the patient
 * @param ownAccount whether the patient has an account of his own, and so speaks for himself
 * @param doctorId under which number he treats the patient, null when he does not
 */
public record Sight(
        boolean whole,
        boolean linked,
        boolean ownAccount,
        @Nullable Long doctorId) {

    static Sight whole(Patient patient) {
        return new Sight(true, false, patient.accountId() != null, null);
    }

    /** Whether the patient is shown to him who asks for that patient. */
    boolean admits() {
        return whole || linked || doctorId != null;
    }

    /** Whether no order and no visit is kept from him. */
    public boolean full() {
        return whole || (linked && !ownAccount);
    }

    /** Whether he may know what the patient suffers from and where he lives. */
    boolean confidential() {
        return full() || doctorId != null;
    }
}
