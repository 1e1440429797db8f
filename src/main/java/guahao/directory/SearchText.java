package guahao.directory;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody looks for in the texts of the directory. */
record SearchText(NamePart part) {

    static final int LONGEST = 100;

    /** Empty for nothing and for blanks, which look for nothing in particular. */
    static Optional<SearchText> of(@Nullable String text) {
        return text == null || text.isBlank()
                ? Optional.empty()
                : Optional.of(new SearchText(NamePart.of(text.strip())));
    }

    boolean isIn(MinorDepartment department) {
        return isInOne(department.name(), department.description());
    }

    boolean isIn(Doctor doctor) {
        return isInOne(doctor.name(), doctor.title(), doctor.specialty());
    }

    boolean isIn(Clinic clinic) {
        return isInOne(clinic.name(), clinic.address());
    }

    private boolean isInOne(@Nullable String... texts) {
        return Stream.of(texts).anyMatch(text -> text != null && part.isIn(text));
    }
}
