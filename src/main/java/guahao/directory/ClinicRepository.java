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
interface ClinicRepository extends GenericRepository<Clinic, Long> {

    Clinic save(Clinic clinic);

    void update(Clinic clinic);

    /** Nobody else changes the row until this transaction is over. */
    @Query("select * from clinic where id = :id for update")
    Optional<Clinic> lock(long id);

    @Query("""
            select * from clinic
            where (:departmentId is null or department_id = :departmentId)
              and (:hospitalId is null or hospital_id = :hospitalId)
            order by id limit :size offset :offset
            """)
    List<Clinic> page(@Nullable Long departmentId, @Nullable Long hospitalId, int size, long offset);

    @Query("""
            select count(*) from clinic
            where (:departmentId is null or department_id = :departmentId)
              and (:hospitalId is null or hospital_id = :hospitalId)
            """)
    long count(@Nullable Long departmentId, @Nullable Long hospitalId);

    Optional<Clinic> findById(long id);

    List<Clinic> findByIdIn(Collection<Long> ids);

    List<Clinic> listOrderById();

    List<Clinic> findByHospitalIdInOrderById(Collection<Long> hospitalIds);

    List<Clinic> findByDepartmentIdInOrderById(Collection<Long> departmentIds);

    /** Which departments have a clinic in which of these hospitals. */
    @Query("""
            select distinct hospital_id, department_id
            from clinic
            where hospital_id in (:hospitalIds)
            order by hospital_id, department_id
            """)
    List<Presence> presences(Collection<Long> hospitalIds);
}
