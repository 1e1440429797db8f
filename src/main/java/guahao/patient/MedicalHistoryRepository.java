package guahao.patient;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface MedicalHistoryRepository extends GenericRepository<MedicalHistoryEntry, Long> {

    MedicalHistoryEntry save(MedicalHistoryEntry entry);

    List<MedicalHistoryEntry> findByPatientIdInOrderById(Collection<Long> patientIds);
}
