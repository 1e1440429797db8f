package guahao.directory;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
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

    Optional<MinorDepartment> findById(long id);

    List<MinorDepartment> listOrderById();
}
