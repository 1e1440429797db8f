package guahao.identity.token;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AccessTokenRepository extends GenericRepository<AccessToken, String> {

    AccessToken save(AccessToken token);

    /** Whether the token's account administers the platform; empty when the token is not live. */
    @Query("""
            select a.is_admin from access_token t join account a on a.id = t.account_id
            where t.jti = :jti and t.account_id = :accountId and t.revoked_at is null and t.expires_at > :now
              and a.is_active = true and a.deleted_at is null
            """)
    Optional<Boolean> findLive(String jti, long accountId, LocalDateTime now);

    /** Whether it administers the platform; waits for whoever is ending the account or its tokens. */
    @Query("select is_admin from account where id = :id and is_active = true and deleted_at is null for update")
    Optional<Boolean> lockLiveAccount(long id);

    @Query("select account_id from access_token where jti = :jti")
    Optional<Long> findAccount(String jti);

    @Query("update access_token set revoked_at = :now where jti = :jti and revoked_at is null")
    int revoke(String jti, LocalDateTime now);

    @Query("update access_token set revoked_at = :now where account_id = :accountId and expires_at > :now"
            + " and revoked_at is null")
    int revokeAll(long accountId, LocalDateTime now);

    @Query("delete from access_token where expires_at <= :before limit 1000")
    int deleteExpired(LocalDateTime before);
}
