package guahao.directory;

import io.micronaut.core.convert.ConversionContext;
import io.micronaut.data.model.runtime.convert.AttributeConverter;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** For whom a clinic is. */
public enum ClinicKind {
    NORMAL(0, "普通"),
    INTERNATIONAL(1, "国疗"),
    SPECIAL(2, "特需");

    private final int number;
    private final String label;

    ClinicKind(int number, String label) {
        this.number = number;
        this.label = label;
    }

    /** How the database and the older dialects write it. */
    public int number() {
        return number;
    }

    public String label() {
        return label;
    }

    public static ClinicKind of(int number) {
        for (ClinicKind kind : values()) {
            if (kind.number == number) {
                return kind;
            }
        }
        throw new IllegalArgumentException("No kind of clinic has the number " + number);
    }

    /** The column {@code kind}. */
    @Singleton
    static final class Column implements AttributeConverter<ClinicKind, Integer> {

        @Override
        public @Nullable Integer convertToPersistedValue(@Nullable ClinicKind kind, ConversionContext context) {
            return kind == null ? null : kind.number;
        }

        @Override
        public @Nullable ClinicKind convertToEntityValue(@Nullable Integer number, ConversionContext context) {
            return number == null ? null : of(number);
        }
    }
}
