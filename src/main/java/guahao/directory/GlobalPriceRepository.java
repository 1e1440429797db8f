package guahao.directory;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface GlobalPriceRepository extends GenericRepository<GlobalPrice, Long> {

    @Query("select price_normal as normal, price_expert as expert, price_special as special from global_price"
            + " where id = 1")
    Optional<Prices> find();

    @Query("select price_normal as normal, price_expert as expert, price_special as special from global_price"
            + " where id = 1 for update")
    Optional<Prices> lock();

    @Query("update global_price set price_normal = :normal, price_expert = :expert, price_special = :special"
            + " where id = 1")
    int put(@Nullable BigDecimal normal, @Nullable BigDecimal expert, @Nullable BigDecimal special);
}
