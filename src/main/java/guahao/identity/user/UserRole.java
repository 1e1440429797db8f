package guahao.identity.user;

import guahao.identity.account.Role;
import java.util.Optional;

/** What somebody is to the platform. */
public enum UserRole {
    PATIENT,
    DOCTOR,
    ADMIN,
    SOCIAL_WORKER,
    VOLUNTEER,
    PARENT,
    PHOTOGRAPHER,
    VISITOR;

    public static UserRole of(Role role) {
        return valueOf(role.name());
    }

    /** Empty for an administrator, who is one by another right. */
    Optional<Role> role() {
        return this == ADMIN ? Optional.empty() : Optional.of(Role.valueOf(name()));
    }
}
