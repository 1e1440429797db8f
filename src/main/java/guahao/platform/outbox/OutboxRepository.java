package guahao.platform.outbox;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface OutboxRepository extends GenericRepository<OutboxRow, Long> {

    OutboxRow save(OutboxRow row);

    Optional<OutboxRow> find(long id);

    /** Rows that another instance is claiming, or whose transaction has not committed, are left to later. */
    @Query("""
            select id from outbox_message
            where channel = :channel and status = 'waiting' and next_attempt_at <= :now
            order by next_attempt_at limit :most
            for update skip locked
            """)
    List<Long> lockDue(String channel, LocalDateTime now, int most);

    @Query("update outbox_message set attempts = attempts + 1, next_attempt_at = :leaseEnd where id in (:ids)")
    int claim(List<Long> ids, LocalDateTime leaseEnd);

    List<OutboxRow> findByIdIn(List<Long> ids);

    @Query("update outbox_message set status = 'sent', sent_at = :now, last_error = null where id = :id")
    int sent(long id, LocalDateTime now);

    /** Only for the latest claim: an earlier claimer that was slow does not meddle. */
    @Query("""
            update outbox_message set next_attempt_at = :at, last_error = :error
            where id = :id and attempts = :attempts and status = 'waiting'
            """)
    int retry(long id, int attempts, LocalDateTime at, String error);

    @Query("""
            update outbox_message set status = 'failed', last_error = :error
            where id = :id and attempts = :attempts and status = 'waiting'
            """)
    int fail(long id, int attempts, String error);

    @Query("delete from outbox_message where created_at < :before and status <> 'waiting' limit 1000")
    int forget(LocalDateTime before);

    List<OutboxRow> findTop100OrderByIdDesc();

    List<OutboxRow> findTop100ByChannelOrderByIdDesc(String channel);

    List<OutboxRow> findTop100ByRecipientOrderByIdDesc(String recipient);

    List<OutboxRow> findTop100ByChannelAndRecipientOrderByIdDesc(String channel, String recipient);
}
