package guahao.identity.token;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

@JdbcRepository(dialect = Dialect.MYSQL)
interface TokenRows extends GenericRepository<AccessToken, String> {

    @Query("select count(*) from access_token where account_id = :accountId")
    long of(long accountId);
}
