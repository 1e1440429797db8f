package guahao.directory;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

@JdbcRepository(dialect = Dialect.MYSQL)
interface DirectoryVersionRepository extends GenericRepository<DirectoryVersion, Long> {

    @Query("select version from directory_version where id = 1")
    long current();

    /** Whoever else changes the directory waits here until this transaction is over. */
    @Query("update directory_version set version = version + 1 where id = 1")
    int next();
}
