package guahao.directory;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A branch of medicine (大科室). */
@MappedEntity
public record MajorDepartment(
        @Id @GeneratedValue long id, String name, @Nullable String description, LocalDateTime createdAt) {}
