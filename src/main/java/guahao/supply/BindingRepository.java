package guahao.supply;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface BindingRepository extends GenericRepository<Binding, Long> {

    Binding save(Binding binding);

    Optional<Binding> findById(long userId);
}
