package guahao.platform.demo;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;

@JdbcRepository(dialect = Dialect.MYSQL)
interface DemoLoadRepository extends GenericRepository<DemoLoad, Long> {

    /**
     * 1 for the first; others wait here until it has committed, then get 0, or it has failed, and one of them is first.
     */
    @Query("insert ignore into demo_load (id, loaded_at) values (:id, :now)")
    int mark(long id, LocalDateTime now);
}
