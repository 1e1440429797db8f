package guahao.scheduling;

import java.util.Map;

/** What became of the entries of an import. */
public record ImportStatistics(
        int hospitalsCreated, int clinicsCreated, int inserted, int updated, int withoutDoctor, int duplicates) {

    Map<String, Object> asDetail() {
        return Map.of(
                "hospitalsCreated", hospitalsCreated,
                "clinicsCreated", clinicsCreated,
                "inserted", inserted,
                "updated", updated,
                "withoutDoctor", withoutDoctor,
                "duplicates", duplicates);
    }
}
