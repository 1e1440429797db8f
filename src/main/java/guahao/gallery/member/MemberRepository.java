package guahao.gallery.member;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface MemberRepository extends GenericRepository<MemberRow, Long> {

    @Query("select * from gallery_member where account_id = :accountId")
    Optional<MemberRow> find(long accountId);

    /** Makes sure that there is a row to lock. */
    @Query("insert ignore into gallery_member (account_id, role, updated_at) values (:accountId, 'VISITOR', :now)")
    int addVisitor(long accountId, LocalDateTime now);

    @Query("select * from gallery_member where account_id = :accountId for update")
    MemberRow lock(long accountId);

    @Query("update gallery_member set role = :role, updated_at = :now where account_id = :accountId")
    int raise(long accountId, GalleryRole role, LocalDateTime now);
}
