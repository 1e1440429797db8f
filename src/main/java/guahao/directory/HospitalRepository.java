package guahao.directory;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface HospitalRepository extends GenericRepository<Hospital, Long> {

    Hospital save(Hospital hospital);

    void update(Hospital hospital);

    void deleteById(long id);

    /** Nobody else changes the row until this transaction is over. */
    @Query("select * from hospital where id = :id for update")
    Optional<Hospital> lock(long id);

    /** Does nothing when one has the name already. */
    @Query("insert ignore into hospital (name, created_at) values (:name, :now)")
    int saveNamed(String name, LocalDateTime now);

    @Query("select min(id) from hospital")
    Optional<Long> findLowestId();

    @Query("select id from hospital where name = :name")
    Optional<Long> findIdByName(String name);

    List<Hospital> listOrderById();
}
