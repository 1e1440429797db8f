package guahao.care.gateway;

import guahao.platform.audit.Origin;
import guahao.platform.caller.Caller;
import guahao.platform.failure.Failure;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as what, and where from.
 *
 * @param caller null for a guest
 * @param origin his address, and the id that he gave his request
 * @param base the origin that links for him start with
 */
public record Call(@Nullable Caller caller, Standing standing, Origin origin, String base) {

    public @Nullable CareRole role() {
        return standing.role();
    }

    public boolean isManager() {
        return standing.role() != null && standing.role().manages();
    }

    public boolean isAdmin() {
        return standing.role() == CareRole.ADMIN;
    }

    /** The caller of an action that has one. */
    public Caller signedIn() {
        if (caller == null) {
            throw new Failure.Unauthenticated();
        }
        return caller;
    }

    public long userId() {
        return signedIn().id();
    }

    public @Nullable Long userIdOrNull() {
        return caller == null ? null : (Long) caller.id();
    }

    public boolean isBy(@Nullable Long userId) {
        return userId != null && userId.equals(userIdOrNull());
    }

    public String address() {
        return Objects.requireNonNullElse(origin.address(), "");
    }

    Call withRequestId(@Nullable String requestId) {
        return new Call(caller, standing, new Origin(origin.address(), requestId), base);
    }
}
