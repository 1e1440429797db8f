package guahao.platform.jobs;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface JobLockRepository extends GenericRepository<JobLock, String> {

    @Query("insert ignore into job_lock (name, due_at) values (:name, now(6))")
    int announce(String name);

    /** 1 when the job is due and nobody has it, and then it is the owner's. */
    @Query("""
            update job_lock
            set owner = :owner, started_at = now(6), lease_until = now(6) + interval :leaseSeconds second
            where name = :name and due_at <= now(6) and (lease_until is null or lease_until <= now(6))
            """)
    int take(String name, String owner, long leaseSeconds);

    @Query("""
            update job_lock
            set lease_until = now(6) + interval :leaseSeconds second
            where name = :name and owner = :owner and lease_until > now(6)
            """)
    int renew(String name, String owner, long leaseSeconds);

    @Query("""
            update job_lock
            set owner = null, lease_until = null, finished_at = now(6),
                due_at = started_at + interval :intervalMicros microsecond
            where name = :name and owner = :owner
            """)
    int finish(String name, String owner, long intervalMicros);

    @Query("""
            update job_lock
            set owner = null, lease_until = null, due_at = now(6) + interval :pauseMicros microsecond
            where name = :name and owner = :owner
            """)
    int giveBack(String name, String owner, long pauseMicros);

    Optional<JobLock> find(String name);
}
