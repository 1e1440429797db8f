package guahao.platform.jobs;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Who runs a job until when, and when it is to run again. */
@MappedEntity("job_lock")
record JobLock(
        @Id String name,
        LocalDateTime dueAt,
        @Nullable String owner,
        @Nullable LocalDateTime leaseUntil,
        @Nullable LocalDateTime startedAt,
        @Nullable LocalDateTime finishedAt) {}
