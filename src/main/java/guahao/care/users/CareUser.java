package guahao.care.users;

import guahao.care.gateway.CareRole;
import org.jspecify.annotations.Nullable;

/**
 * The care part of an account.
 *
 * @param role what he is once active
 * @param status null when he never applied and nobody gave him a role
 * @param applyRole what he applied for
 */
record CareUser(
        long accountId,
        @Nullable CareRole role,
        @Nullable UserStatus status,
        String name,
        @Nullable String avatar,
        @Nullable CareRole applyRole,
        @Nullable Long childId,
        @Nullable String passwordHash) {

    boolean isActive() {
        return status == UserStatus.ACTIVE && role != null;
    }

    @Override
    public String toString() {
        return "CareUser[" + accountId + "]";
    }
}
