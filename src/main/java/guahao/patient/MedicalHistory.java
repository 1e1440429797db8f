package guahao.patient;

import java.util.List;

/** What a patient had, is allergic to, and what runs in the family. */
public record MedicalHistory(List<String> past, List<String> allergy, List<String> family) {

    public static final MedicalHistory NONE = new MedicalHistory(List.of(), List.of(), List.of());

    public MedicalHistory {
        past = List.copyOf(past);
        allergy = List.copyOf(allergy);
        family = List.copyOf(family);
    }

    /** Never shows personal data, wherever it is printed. */
    @Override
    public String toString() {
        return "MedicalHistory[]";
    }
}
