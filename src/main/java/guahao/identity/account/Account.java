package guahao.identity.account;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A user of the platform.
 *
 * @param email in lower case
 * @param identifier the staff or student number
 * @param passwordHash null when there is no signing in with a password
 * @param role null when none was set
 * @param verified whether it may sign in yet
 * @param demo whether it came with the demonstration data, outside of which it must not exist
 */
@MappedEntity("account")
public record Account(
        @Id @GeneratedValue long id,
        String name,
        @Nullable String username,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String identifier,
        @Nullable String openid,
        @Nullable String passwordHash,
        @Nullable Role role,
        @MappedProperty("is_admin") boolean admin,
        @MappedProperty("is_active") boolean active,
        @MappedProperty("is_verified") boolean verified,
        @MappedProperty("is_demo") boolean demo,
        LocalDateTime createdAt,
        LocalDateTime updatedAt,
        @Nullable LocalDateTime deletedAt) {

    /** Never shows personal data, wherever it is printed. */
    @Override
    public String toString() {
        return "Account[" + id + "]";
    }
}
