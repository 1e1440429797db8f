package guahao.directory;

import org.jspecify.annotations.Nullable;

/** What is said of a doctor. */
public record NewDoctor(
        long departmentId,
        String name,
        @Nullable String title,
        @Nullable String specialty,
        @Nullable String introduction,
        Prices prices) {

    static NewDoctor of(Doctor doctor) {
        return new NewDoctor(
                doctor.departmentId(),
                doctor.name(),
                doctor.title(),
                doctor.specialty(),
                doctor.introduction(),
                doctor.prices());
    }
}
