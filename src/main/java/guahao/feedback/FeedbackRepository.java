package guahao.feedback;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface FeedbackRepository extends GenericRepository<Feedback, Long> {

    Feedback save(Feedback feedback);

    Optional<Feedback> findByIdAndAccountId(long id, long accountId);

    @Query("select * from feedback where account_id = :accountId order by id desc limit 1000")
    List<Feedback> ofAccount(long accountId);
}
