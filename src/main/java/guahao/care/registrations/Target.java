package guahao.care.registrations;

import guahao.care.gateway.Call;
import guahao.care.input.Payload;
import guahao.platform.failure.Failure;
import org.jspecify.annotations.Nullable;

/**
 * Whose registration is meant; only those who manage may mean somebody else's, or a guest's by its own id.
 *
 * @param activityId null where the registration's own id says enough
 * @param registrationId null where it is the user's
 */
record Target(
        @Nullable Long activityId, long userId, @Nullable Long registrationId) {

    /** As it was sent: without a user the caller is meant. */
    record Named(
            @Nullable Long activityId,
            @Nullable Long userId,
            @Nullable Long registrationId) {

        static Named read(Payload payload) {
            return new Named(
                    payload.has("registrationId") ? payload.optionalId("activityId") : (Long) payload.id("activityId"),
                    payload.is("userId", "me") ? null : payload.optionalId("userId"),
                    payload.optionalId("registrationId"));
        }

        Target by(Call call, String refusal) {
            boolean others = registrationId != null || (userId != null && !call.isBy(userId));
            if (others && !call.isManager()) {
                throw new Failure.Forbidden("care.others-registration", refusal);
            }
            return new Target(activityId, userId == null ? call.userId() : userId, registrationId);
        }
    }
}
