package guahao.identity.openid;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface WeChatProfileRepository extends GenericRepository<WeChatProfile, Long> {

    Optional<WeChatProfile> findById(long accountId);

    /** What is null stays as it was. */
    @Query("""
            insert into wechat_profile (account_id, nick_name, avatar_url, updated_at)
            values (:accountId, :nickName, :avatarUrl, :now)
            on duplicate key update nick_name = coalesce(:nickName, nick_name),
              avatar_url = coalesce(:avatarUrl, avatar_url), updated_at = :now
            """)
    int write(long accountId, @Nullable String nickName, @Nullable String avatarUrl, LocalDateTime now);
}
