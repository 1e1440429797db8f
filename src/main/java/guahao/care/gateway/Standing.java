package guahao.care.gateway;

import org.jspecify.annotations.Nullable;

/**
 * What a user is in the house at this moment.
 *
 * @param role null without an active one
 * @param childId the file of a parent's own child, null where none is known
 */
public record Standing(@Nullable CareRole role, @Nullable Long childId) {

    public static final Standing NONE = new Standing(null, null);
}
