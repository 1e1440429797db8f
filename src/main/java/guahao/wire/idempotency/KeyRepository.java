package guahao.wire.idempotency;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface KeyRepository extends GenericRepository<KeyRow, String> {

    /** 1 when this is the first, 0 when the key is there; waits while a first is still at it. */
    @Query("insert ignore into idempotency_key (scope, body_hash, expires_at) values (:scope, :bodyHash, :expiresAt)")
    int remember(String scope, String bodyHash, LocalDateTime expiresAt);

    void saveAll(List<KeyRow> rows);

    @Query("update idempotency_key set answer = :answer where scope = :scope")
    int complete(String scope, @Nullable String answer);

    @Query("update idempotency_key set answer = :answer, expires_at = :expiresAt where scope = :scope")
    int complete(String scope, String answer, LocalDateTime expiresAt);

    @Query("delete from idempotency_key where scope = :scope")
    int forget(String scope);

    @Query("delete from idempotency_key where scope = :scope and expires_at <= :now")
    int forgetExpired(String scope, LocalDateTime now);

    @Query("delete from idempotency_key where expires_at <= :now limit 1000")
    int forgetAllExpired(LocalDateTime now);

    Optional<KeyRow> find(String scope);
}
