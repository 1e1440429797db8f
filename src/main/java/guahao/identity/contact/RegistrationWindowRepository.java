package guahao.identity.contact;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;

@JdbcRepository(dialect = Dialect.MYSQL)
interface RegistrationWindowRepository extends GenericRepository<RegistrationWindow, String> {

    @Query("""
            insert into registration_window (phone, open_until) values (:phone, :until)
            on duplicate key update open_until = :until
            """)
    int open(String phone, LocalDateTime until);

    @Query("select exists(select 1 from registration_window where phone = :phone and open_until > :now)")
    boolean isOpen(String phone, LocalDateTime now);

    /** 1 for the one who uses it. */
    @Query("delete from registration_window where phone = :phone and open_until > :now")
    int use(String phone, LocalDateTime now);

    @Query("delete from registration_window where open_until <= :now limit 1000")
    int deleteOver(LocalDateTime now);
}
