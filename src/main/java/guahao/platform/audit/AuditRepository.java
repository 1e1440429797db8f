package guahao.platform.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AuditRepository extends GenericRepository<AuditRow, Long> {

    AuditRow save(AuditRow row);

    List<AuditRow> saveAll(Iterable<AuditRow> all);

    /** In no order that was asked for, lest the primary key be walked along from the first sealed row. */
    @Query("select * from audit_log where seq is null limit :most")
    List<AuditRow> unsealed(int most);

    @Query("update audit_log set seq = :seq, prev_hash = :prevHash, hash = :hash where id = :id and seq is null")
    int seal(long id, long seq, String prevHash, String hash);

    @Query("select * from audit_log where seq > :seq order by seq limit :most")
    List<AuditRow> sealedAfter(long seq, int most);

    @Query("select id from audit_log where seq = :seq")
    Optional<Long> idAt(long seq);

    @Query("select count(*) from audit_log where seq is null")
    long countUnsealed();

    @Query("select min(at) from audit_log where seq is null")
    Optional<LocalDateTime> oldestUnsealed();

    @Query("select max(seq) from audit_log")
    Optional<Long> lastSeq();
}
