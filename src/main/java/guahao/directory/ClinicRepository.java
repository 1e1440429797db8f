package guahao.directory;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ClinicRepository extends GenericRepository<Clinic, Long> {

    Clinic save(Clinic clinic);

    void update(Clinic clinic);

    /** Nobody else changes the row until this transaction is over. */
    @Query("select * from clinic where id = :id for update")
    Optional<Clinic> lock(long id);

    Optional<Clinic> findById(long id);

    List<Clinic> findByHospitalIdInOrderById(Collection<Long> hospitalIds);

    List<Clinic> listOrderById();
}
