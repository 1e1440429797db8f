package guahao.directory;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface MajorDepartmentRepository extends GenericRepository<MajorDepartment, Long> {

    MajorDepartment save(MajorDepartment department);

    void update(MajorDepartment department);

    void deleteById(long id);

    /** Nobody else changes the row until this transaction is over. */
    @Query("select * from major_department where id = :id for update")
    Optional<MajorDepartment> lock(long id);

    List<MajorDepartment> listOrderById();
}
