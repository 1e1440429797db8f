package guahao.directory;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface DoctorRepository extends GenericRepository<Doctor, Long> {

    Doctor save(Doctor doctor);

    void update(Doctor doctor);

    void deleteById(long id);

    Optional<Doctor> findById(long id);

    List<Doctor> findByIdIn(Collection<Long> ids);

    List<Doctor> findByDepartmentIdInOrderById(Collection<Long> departmentIds);

    List<Doctor> listOrderById();

    List<Doctor> findByNameInOrderById(Collection<String> names);

    Optional<Doctor> findByAccountId(long accountId);

    boolean existsByDepartmentId(long departmentId);

    /** As findById, and nobody else changes the row until this transaction is over. */
    @Query("select * from doctor where id = :id for update")
    Optional<Doctor> lock(long id);

    @Query("select count(*) from doctor where department_id = :departmentId and head = true")
    int countHeads(long departmentId);

    /** What is null narrows nothing; in the name every character stands for itself. */
    @Query("""
            select * from doctor
            where (:departmentId is null or department_id = :departmentId)
              and (:name is null or instr(name, :name) > 0)
            order by id limit :size offset :offset
            """)
    List<Doctor> page(@Nullable Long departmentId, @Nullable String name, int size, long offset);

    @Query("""
            select count(*) from doctor
            where (:departmentId is null or department_id = :departmentId)
              and (:name is null or instr(name, :name) > 0)
            """)
    long count(@Nullable Long departmentId, @Nullable String name);
}
