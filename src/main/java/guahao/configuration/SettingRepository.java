package guahao.configuration;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SettingRepository extends GenericRepository<SettingRow, Long> {

    /** What is set on any of the four levels of one schedule; an id of 0 names none. */
    @Query("select level, scope_id, section, name, value from setting where level = 'GLOBAL'"
            + " or (level = 'MINOR_DEPT' and scope_id = :departmentId)"
            + " or (level = 'CLINIC' and scope_id = :clinicId)"
            + " or (level = 'DOCTOR' and scope_id = :doctorId)")
    List<SettingRow> find(long departmentId, long clinicId, long doctorId);

    /** What is set on the whole and on any of these; an id of 0 names none. */
    @Query("select level, scope_id, section, name, value from setting where level = 'GLOBAL'"
            + " or (level = 'MINOR_DEPT' and scope_id in (:departmentIds))"
            + " or (level = 'CLINIC' and scope_id in (:clinicIds))"
            + " or (level = 'DOCTOR' and scope_id in (:doctorIds))")
    List<SettingRow> findAll(Collection<Long> departmentIds, Collection<Long> clinicIds, Collection<Long> doctorIds);

    @Query("insert into setting (level, scope_id, section, name, value, updated_at)"
            + " values (:level, :scopeId, :section, :name, :value, :now)"
            + " on duplicate key update value = values(value), updated_at = values(updated_at)")
    int put(String level, long scopeId, String section, String name, String value, LocalDateTime now);

    @Query("delete from setting where level = :level and scope_id = :scopeId and section = :section and name = :name")
    int clear(String level, long scopeId, String section, String name);

    @Query("delete from setting where level = :level and scope_id = :scopeId and section = :section")
    int clearSection(String level, long scopeId, String section);

    @Query("delete from setting where level = :level and scope_id = :scopeId")
    int clearAll(String level, long scopeId);
}
