package guahao.patient.graph;

import guahao.patient.Patient;

/** A patient, and how much of him the caller may see. */
public record SeenPatient(Patient patient, Sight sight) {

    public long id() {
        return patient.id();
    }
}
