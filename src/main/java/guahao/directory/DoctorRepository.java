package guahao.directory;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface DoctorRepository extends GenericRepository<Doctor, Long> {

    Doctor save(Doctor doctor);

    void update(Doctor doctor);

    void deleteById(long id);

    Optional<Doctor> findById(long id);

    List<Doctor> findByNameInOrderById(Collection<String> names);

    boolean existsByDepartmentId(long departmentId);

    /** As findById, and nobody else changes the row until this transaction is over. */
    @Query("select * from doctor where id = :id for update")
    Optional<Doctor> lock(long id);

    @Query("select count(*) from doctor where department_id = :departmentId and head = true")
    int countHeads(long departmentId);

    List<Doctor> listOrderById();
}
