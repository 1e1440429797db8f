package guahao.care.patients;

import guahao.care.gateway.Call;
import guahao.care.input.Moments;
import guahao.platform.database.Constraints;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Files out of a workbook: found again where they are there, and only ever filled where they are empty. */
@Singleton
public final class ImportedFiles {

    private static final int MOST_NAMESAKES = 1000;

    private final PatientRepository rows;
    private final Clock clock;

    ImportedFiles(PatientRepository rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * The file, and how it came to be.
     *
     * @param namesake whether somebody should look at who else has the name
     */
    public record Entered(PatientFile file, boolean made, boolean filled, boolean namesake) {}

    /** In the caller's transaction. */
    public Entered enter(Map<FileField, String> values, Call call) {
        String idCard = values.get(FileField.ID_CARD);
        if (idCard != null) {
            return rows.findByIdCard(idCard).map(file -> fill(file, values)).orElseGet(() -> make(values, false, call));
        }
        List<PatientFile> namesakes = rows.named(values.getOrDefault(FileField.NAME, ""), MOST_NAMESAKES);
        return namesakes.stream()
                .filter(file -> file.value(FileField.ID_CARD) == null && isSame(file.values(), values))
                .findFirst()
                .map(file -> fill(file, values))
                .orElseGet(() -> make(values, hasNumber(namesakes), call));
    }

    private static boolean hasNumber(List<PatientFile> files) {
        return files.stream().anyMatch(file -> file.value(FileField.ID_CARD) != null);
    }

    private static boolean isSame(Map<FileField, String> one, Map<FileField, String> other) {
        return Objects.equals(one.get(FileField.BIRTH_DATE), other.get(FileField.BIRTH_DATE))
                && Objects.equals(firstParentsPhone(one), firstParentsPhone(other));
    }

    private static @Nullable String firstParentsPhone(Map<FileField, String> values) {
        String fathers = values.get(FileField.FATHER_PHONE);
        return fathers == null ? values.get(FileField.MOTHER_PHONE) : fathers;
    }

    private Entered fill(PatientFile file, Map<FileField, String> values) {
        Map<FileField, @Nullable String> empty = new EnumMap<>(FileField.class);
        values.forEach((field, value) -> {
            if (file.value(field) == null) {
                empty.put(field, value);
            }
        });
        if (!empty.isEmpty()) {
            rows.update(file.id(), empty, Moments.now(clock));
        }
        return new Entered(file, false, !empty.isEmpty(), false);
    }

    private Entered make(Map<FileField, String> values, boolean namesake, Call call) {
        try {
            long id = rows.insert(values, call.userId(), Moments.now(clock));
            return new Entered(rows.find(id).orElseThrow(), true, false, namesake);
        } catch (DataAccessException e) {
            // Somebody entered the child by hand just now.
            return Constraints.brokenBy(e)
                    .filter(PatientRepository.ID_CARD_KEY::equals)
                    .map(key -> values.get(FileField.ID_CARD))
                    .flatMap(rows::findByIdCard)
                    .map(file -> fill(file, values))
                    .orElseThrow(() -> e);
        }
    }
}
