package guahao.patient;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface MedicalHistoryRepository extends GenericRepository<MedicalHistoryEntry, Long> {

    MedicalHistoryEntry save(MedicalHistoryEntry entry);

    @Query("delete from medical_history_entry where patient_id = :patientId")
    int deleteAllOf(long patientId);

    List<MedicalHistoryEntry> findByPatientIdInOrderById(Collection<Long> patientIds);
}
