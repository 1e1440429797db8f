package guahao.identity.ban;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface BanRepository extends GenericRepository<Ban, Long> {

    Optional<Ban> findById(long accountId);

    List<Ban> findByAccountIdIn(Collection<Long> accountIds);
}
