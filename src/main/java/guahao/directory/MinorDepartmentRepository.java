package guahao.directory;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface MinorDepartmentRepository extends GenericRepository<MinorDepartment, Long> {

    MinorDepartment save(MinorDepartment department);

    void update(MinorDepartment department);

    void deleteById(long id);

    /** As findById, and nobody else changes the row, or puts anything under it, until this transaction is over. */
    @Query("select * from minor_department where id = :id for update")
    Optional<MinorDepartment> lock(long id);

    /** A part of the name, in which every character stands for itself. */
    @Query("""
            select * from minor_department where instr(name, :name) > 0 order by id limit :size offset :offset
            """)
    List<MinorDepartment> search(String name, int size, long offset);

    @Query("select count(*) from minor_department where instr(name, :name) > 0")
    long countMatches(String name);

    Optional<MinorDepartment> findById(long id);

    List<MinorDepartment> findByIdIn(Collection<Long> ids);

    List<MinorDepartment> findByMajorIdInOrderById(Collection<Long> majorIds);

    List<MinorDepartment> listOrderById();

    Page<MinorDepartment> findByMajorId(long majorId, Pageable page);

    Page<MinorDepartment> findAll(Pageable page);
}
