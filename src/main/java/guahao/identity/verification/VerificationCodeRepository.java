package guahao.identity.verification;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface VerificationCodeRepository extends GenericRepository<VerificationCode, Long> {

    /** 1 when there was one that is old enough to be replaced. */
    @Query("""
            update verification_code
            set account_id = :accountId, code_hash = :codeHash, link_hash = :linkHash, tries_left = :tries,
                sent_at = :now, expires_at = :expiresAt
            where purpose = :purpose and subject = :subject and sent_at <= :sentBefore
            """)
    int replace(
            String purpose,
            String subject,
            @Nullable Long accountId,
            String codeHash,
            @Nullable String linkHash,
            int tries,
            LocalDateTime now,
            LocalDateTime expiresAt,
            LocalDateTime sentBefore);

    /** 1 when there was none. */
    @Query("""
            insert ignore into verification_code
              (purpose, subject, account_id, code_hash, link_hash, tries_left, sent_at, expires_at)
            values (:purpose, :subject, :accountId, :codeHash, :linkHash, :tries, :now, :expiresAt)
            """)
    int add(
            String purpose,
            String subject,
            @Nullable Long accountId,
            String codeHash,
            @Nullable String linkHash,
            int tries,
            LocalDateTime now,
            LocalDateTime expiresAt);

    @Query("select * from verification_code where purpose = :purpose and subject = :subject for update")
    Optional<VerificationCode> lock(String purpose, String subject);

    @Query("select * from verification_code where link_hash = :linkHash for update")
    Optional<VerificationCode> lockByLink(String linkHash);

    @Query("update verification_code set code_hash = null, link_hash = null where id = :id")
    int use(long id);

    @Query("update verification_code set tries_left = :triesLeft where id = :id")
    int countWrongTry(long id, int triesLeft);

    /** A link outlives the code that was guessed at in vain. */
    @Query("update verification_code set code_hash = null, tries_left = 0 where id = :id")
    int voidCode(long id);

    @Query("""
            delete from verification_code
            where purpose = :purpose and subject = :subject and code_hash = :codeHash
            """)
    int withdraw(String purpose, String subject, String codeHash);

    @Query("delete from verification_code where expires_at <= :now limit 1000")
    int deleteExpired(LocalDateTime now);
}
