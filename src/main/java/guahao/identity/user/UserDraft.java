package guahao.identity.user;

import org.jspecify.annotations.Nullable;

/**
 * A user as an administrator wants him.
 *
 * @param email in the form that is kept, and so the phone number
 * @param role null to leave it as it is, and so {@code active} and {@code passwordHash}
 */
public record UserDraft(
        String name,
        @Nullable String email,
        @Nullable String username,
        @Nullable String phone,
        @Nullable String identifier,
        @Nullable UserRole role,
        @Nullable Boolean active,
        @Nullable String passwordHash) {

    /** Never shows personal data, wherever it is printed. */
    @Override
    public String toString() {
        return "UserDraft[]";
    }
}
