package guahao.gallery.member;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface InvitationRepository extends GenericRepository<Invitation, Long> {

    Invitation save(Invitation invitation);

    @Query("select * from gallery_invitation where code = :code")
    Optional<Invitation> find(String code);

    @Query("""
            select * from gallery_invitation where revoked_at is null
            order by created_at desc, id desc limit :size offset :offset
            """)
    List<Invitation> page(int size, long offset);

    @Query("select count(*) from gallery_invitation where revoked_at is null")
    long countListed();

    @Query("update gallery_invitation set revoked_at = :now where id = :id and revoked_at is null")
    int revoke(long id, LocalDateTime now);

    /** 1 for one of all who try at the same time. */
    @Query("""
            update gallery_invitation set uses = uses + 1
            where id = :id and uses < max_uses and revoked_at is null and (expires_at is null or expires_at > :now)
            """)
    int use(long id, LocalDateTime now);

    @Query("insert into gallery_redemption (invitation_id, user_id, redeemed_at) values (:id, :userId, :now)")
    int recordRedemption(long id, long userId, LocalDateTime now);
}
