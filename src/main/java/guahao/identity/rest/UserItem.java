package guahao.identity.rest;

import guahao.identity.user.UserRole;
import guahao.wire.resource.Columns;
import guahao.wire.resource.Condition;
import guahao.wire.resource.EnumWords;
import guahao.wire.resource.Item;
import guahao.wire.resource.Listing;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A user.
 *
 * @param identifier the staff or student number
 * @param role what the user is today
 */
@Serdeable(naming = SnakeCaseStrategy.class)
record UserItem(
        long id,
        String name,
        @Nullable String email,
        @Nullable String username,
        @Nullable String phone,
        @Nullable String identifier,
        String role,
        boolean isActive,
        OffsetDateTime createdAt)
        implements Item {

    static final Listing<UserItem> LISTING = Listing.of("用户", "account", "account_listed", UserItem::of)
            .sortable("name", "email", "username", "role")
            .searched("name", "email", "username", "phone", "identifier")
            .filteredByMeaning("role", UserItem::being)
            .filteredByFlag("is_active");

    private static UserItem of(ResultSet row) throws SQLException {
        return new UserItem(
                row.getLong("id"),
                row.getString("name"),
                row.getString("email"),
                row.getString("username"),
                row.getString("phone"),
                row.getString("identifier"),
                row.getString("role"),
                row.getBoolean("is_active"),
                Columns.createdAt(row));
    }

    /** By what is stored where that is enough, so that an index finds the few. */
    private static @Nullable Condition being(String word) {
        UserRole role = EnumWords.find(UserRole.class, word);
        if (role == null) {
            return null;
        }
        return switch (role) {
            case ADMIN -> Condition.of("is_admin = ?", true);
            case DOCTOR, PATIENT, VISITOR -> Condition.of("role = ?", word);
            case SOCIAL_WORKER, VOLUNTEER, PARENT, PHOTOGRAPHER ->
                Condition.of("assigned_role = ? and role = ?", role.name(), word);
        };
    }

    static Condition ofAccount(long accountId) {
        return Condition.of("id = ?", accountId);
    }

    /** Never shows personal data, wherever it is printed. */
    @Override
    public String toString() {
        return "UserItem[" + id + "]";
    }
}
