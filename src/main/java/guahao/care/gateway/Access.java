package guahao.care.gateway;

import guahao.platform.failure.Failure;
import org.jspecify.annotations.Nullable;

/** Who may ask for an action. */
public enum Access {
    ANYONE,
    SIGNED_IN,
    ANY_ROLE,
    VOLUNTEERS_AND_MANAGERS,
    MANAGERS,
    ADMINS;

    void require(Call call) {
        if (this != ANYONE && call.caller() == null) {
            throw new Failure.Unauthenticated();
        }
        if (!admits(call.role())) {
            throw new Failure.Forbidden();
        }
    }

    private boolean admits(@Nullable CareRole role) {
        return switch (this) {
            case ANYONE, SIGNED_IN -> true;
            case ANY_ROLE -> role != null;
            case VOLUNTEERS_AND_MANAGERS -> role != null && role != CareRole.PARENT;
            case MANAGERS -> role != null && role.manages();
            case ADMINS -> role == CareRole.ADMIN;
        };
    }
}
