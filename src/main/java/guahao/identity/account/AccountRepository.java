package guahao.identity.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AccountRepository extends GenericRepository<Account, Long> {

    Account save(Account account);

    @Query("select * from account where id = :id and deleted_at is null")
    Optional<Account> findLive(long id);

    @Query("select * from account where phone_key = :phone")
    Optional<Account> findByPhone(String phone);

    @Query("select * from account where identifier_key = :identifier")
    Optional<Account> findByIdentifier(String identifier);

    @Query("select * from account where email_key = :email")
    Optional<Account> findByEmail(String email);

    /** The first whose key it is, in this order, for one account's user name may be another's number. */
    @Query("""
            select * from account where id = coalesce(
              (select id from account where phone_key = :phone),
              (select id from account where identifier_key = :name),
              (select id from account where username_key = :name),
              (select id from account where email_key = :email))
            """)
    Optional<Account> findByAny(String phone, String name, String email);

    @Query("select exists(select 1 from account where is_admin = true and deleted_at is null)")
    boolean anyAdmin();

    /** 1 for whoever is first, 0 for everybody after; waits while a first is still at it. */
    @Query("insert ignore into first_administrator (seat, taken_at) values (1, :now)")
    int takeFirstSeat(LocalDateTime now);

    @Query("select id from account where is_demo = true and deleted_at is null limit 1000")
    List<Long> liveDemoAccounts();

    @Query("select id from account where id in (:ids) and is_active = true and deleted_at is null")
    List<Long> findActive(Collection<Long> ids);

    @Query("""
            update account
            set identifier = :identifier, password_hash = :passwordHash, is_verified = true,
                email = coalesce(:email, email), phone = coalesce(:phone, phone), updated_at = :now
            where id = :id and deleted_at is null
            """)
    int updateSignIn(
            long id,
            String identifier,
            String passwordHash,
            @Nullable String email,
            @Nullable String phone,
            LocalDateTime now);

    List<Account> findByIdIn(Collection<Long> ids);

    @Query("select * from account where username_key = :username")
    Optional<Account> findByUsername(String username);

    @Query("select * from account where deleted_at is null order by id limit :size offset :offset")
    List<Account> page(int size, long offset);

    @Query("""
            update account
            set username = coalesce(:username, username), email = coalesce(:email, email),
                phone = coalesce(:phone, phone), updated_at = :now
            where id = :id and deleted_at is null
            """)
    int updateContact(
            long id, @Nullable String username, @Nullable String email, @Nullable String phone, LocalDateTime now);

    @Query("""
            update account
            set name = :name, email = :email, username = :username, phone = :phone, identifier = :identifier,
                updated_at = :now
            where id = :id and deleted_at is null
            """)
    int describe(
            long id,
            String name,
            @Nullable String email,
            @Nullable String username,
            @Nullable String phone,
            @Nullable String identifier,
            LocalDateTime now);

    @Query("update account set role = :role, assigned_role = :role, updated_at = :now where id = :id")
    int assignRole(long id, Role role, LocalDateTime now);

    @Query("update account set password_hash = :passwordHash, updated_at = :now where id = :id and deleted_at is null")
    int updatePassword(long id, String passwordHash, LocalDateTime now);

    /** Nobody deletes it until the transaction ends. */
    @Query("select id from account where id = :id and deleted_at is null for update")
    Optional<Long> lockLive(long id);

    @Query("update account set identifier = :identifier, updated_at = :now where id = :id and deleted_at is null")
    int updateIdentifier(long id, String identifier, LocalDateTime now);

    @Query("update account set openid = :openid, updated_at = :now where id = :id and deleted_at is null")
    int updateOpenid(long id, String openid, LocalDateTime now);

    @Query("update account set name = :name, updated_at = :now where id = :id and deleted_at is null")
    int updateName(long id, String name, LocalDateTime now);

    @Query("update account set is_verified = true, updated_at = :now where id = :id and deleted_at is null")
    int updateVerified(long id, LocalDateTime now);

    @Query("update account set is_admin = :admin, updated_at = :now where id = :id and deleted_at is null")
    int updateAdmin(long id, boolean admin, LocalDateTime now);

    @Query("update account set is_active = :active, updated_at = :now where id = :id and deleted_at is null")
    int updateActive(long id, boolean active, LocalDateTime now);

    @Query("update account set deleted_at = :now, updated_at = :now where id = :id and deleted_at is null")
    int delete(long id, LocalDateTime now);
}
