package guahao.platform.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AuditHeadRepository extends GenericRepository<AuditHead, Long> {

    @Query("select * from audit_head where id = 1 for update")
    Optional<AuditHead> lock();

    @Query("select * from audit_head where id = 1")
    Optional<AuditHead> head();

    @Query("update audit_head set seq = :seq, hash = :hash where id = 1")
    int move(long seq, String hash);
}
