package guahao.patient;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PatientRepository extends GenericRepository<Patient, Long> {

    Patient save(Patient patient);

    void update(Patient patient);

    void deleteById(long id);

    Optional<Patient> findById(long id);

    List<Patient> findByIdIn(Collection<Long> ids);

    Optional<Patient> findByAccountId(long accountId);

    Optional<Patient> findByIdCard(String idCard);

    /** 1 when the card was nobody's; waits while somebody else is entering it. */
    @Query("""
            insert ignore into patient
              (name, id_card, type, gender, birth_date, is_verified, created_at, updated_at)
            values (:name, :idCard, 'EXTERNAL', :gender, :birthDate, false, :now, :now)
            """)
    int addByCard(String name, String idCard, String gender, @Nullable LocalDate birthDate, LocalDateTime now);

    @Query("""
            update patient
            set name = coalesce(:name, name), gender = coalesce(:gender, gender),
                birth_date = coalesce(:birthDate, birth_date), updated_at = :now
            where account_id = :accountId
            """)
    int updateProfile(
            long accountId,
            @Nullable String name,
            @Nullable String gender,
            @Nullable LocalDate birthDate,
            LocalDateTime now);

    @Query("""
            update patient set identifier = :identifier, type = :type, is_verified = true, updated_at = :now
            where id = :id
            """)
    int updateIdentity(long id, String identifier, String type, LocalDateTime now);

    @Query("update patient set identifier = null, updated_at = :now where account_id = :accountId")
    int freeIdentifier(long accountId, LocalDateTime now);

    /** Waits for whoever holds the patient, and holds him until the transaction ends. */
    @Query("select * from patient where id = :id for update")
    Optional<Patient> lock(long id);

    /** Holds those whom nobody else holds. */
    @Query("select * from patient where id in (:ids) order by id for update skip locked")
    List<Patient> lockFree(Collection<Long> ids);

    @Query("select exists(select 1 from patient_relation where account_id = :accountId and patient_id = :patientId)")
    boolean isRelated(long accountId, long patientId);
}
