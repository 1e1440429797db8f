package guahao.patient;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads medical histories, those of many patients with one statement. */
@Singleton
public final class MedicalHistories {

    private final MedicalHistoryRepository entries;

    MedicalHistories(MedicalHistoryRepository entries) {
        this.entries = entries;
    }

    public MedicalHistory of(long patientId) {
        return of(List.of(patientId)).getOrDefault(patientId, MedicalHistory.NONE);
    }

    /** By patient; those without any are left out. */
    public Map<Long, MedicalHistory> of(Collection<Long> patientIds) {
        return patientIds.isEmpty()
                ? Map.of()
                : entries.findByPatientIdInOrderById(patientIds).stream()
                        .collect(Collectors.groupingBy(
                                MedicalHistoryEntry::patientId,
                                Collectors.collectingAndThen(Collectors.toList(), MedicalHistories::history)));
    }

    private static MedicalHistory history(List<MedicalHistoryEntry> all) {
        return new MedicalHistory(
                texts(all, MedicalHistoryEntry.Kind.PAST),
                texts(all, MedicalHistoryEntry.Kind.ALLERGY),
                texts(all, MedicalHistoryEntry.Kind.FAMILY));
    }

    private static List<String> texts(List<MedicalHistoryEntry> all, MedicalHistoryEntry.Kind kind) {
        return all.stream()
                .filter(one -> one.kind() == kind)
                .map(MedicalHistoryEntry::entry)
                .toList();
    }
}
