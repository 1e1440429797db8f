package guahao.patient;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PatientRepository extends GenericRepository<Patient, Long> {

    Patient save(Patient patient);

    Optional<Patient> findById(long id);

    List<Patient> findByIdIn(Collection<Long> ids);

    Optional<Patient> findByAccountId(long accountId);

    /** Waits for whoever holds the patient, and holds him until the transaction ends. */
    @Query("select * from patient where id = :id for update")
    Optional<Patient> lock(long id);

    @Query("select exists(select 1 from patient_relation where account_id = :accountId and patient_id = :patientId)")
    boolean isRelated(long accountId, long patientId);
}
