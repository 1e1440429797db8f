package guahao.patient;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RelationRepository extends GenericRepository<Relation, Long> {

    Relation save(Relation relation);

    @Query("""
            select * from patient_relation where account_id = :accountId
            order by is_default desc, created_at, id limit 1000
            """)
    List<Relation> ofAccount(long accountId);

    @Query("""
            select * from patient_relation where account_id in (:accountIds)
            order by account_id, is_default desc, created_at, id
            """)
    List<Relation> ofAccounts(Collection<Long> accountIds);

    @Query("select patient_id from patient_relation where account_id = :accountId and patient_id in (:patientIds)")
    List<Long> among(long accountId, Collection<Long> patientIds);

    @Query("select * from patient_relation where default_of = :accountId")
    Optional<Relation> defaultOf(long accountId);

    Optional<Relation> findByAccountIdAndPatientId(long accountId, long patientId);

    @Query("update patient_relation set is_default = false where default_of = :accountId")
    int unsetDefault(long accountId);

    @Query("update patient_relation set is_default = true where id = :id")
    int makeDefault(long id);

    @Query("""
            update patient_relation
            set relation_type = coalesce(:type, relation_type), remark = coalesce(:remark, remark)
            where id = :id
            """)
    int change(long id, @Nullable String type, @Nullable String remark);

    @Query("delete from patient_relation where patient_id = :patientId")
    int removeAllTo(long patientId);

    List<Relation> findByPatientIdIn(Collection<Long> patientIds);

    @Query("select patient_id from patient_relation where account_id = :accountId")
    List<Long> patientsOf(long accountId);

    @Query("delete from patient_relation where id = :id")
    int remove(long id);
}
