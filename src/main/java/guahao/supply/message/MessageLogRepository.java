package guahao.supply.message;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface MessageLogRepository extends GenericRepository<LoggedMessage, Long> {

    LoggedMessage save(LoggedMessage attempt);

    List<LoggedMessage> findTop100ByUserIdOrderByCreatedAtDesc(long userId);
}
