package guahao.directory;

import org.jspecify.annotations.Nullable;

/** A doctor about to be made. */
public record NewDoctor(
        long departmentId,
        String name,
        @Nullable String title,
        @Nullable String specialty,
        @Nullable String introduction,
        Prices prices) {}
