package guahao.identity.openid;

import guahao.identity.account.Account;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface OpenidRepository extends GenericRepository<Account, Long> {

    Account save(Account account);

    @Query("select * from account where openid_key = :openid")
    Optional<Account> findByOpenid(String openid);
}
