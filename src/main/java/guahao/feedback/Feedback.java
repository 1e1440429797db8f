package guahao.feedback;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What somebody told the hospital.
 *
 * @param status pending until somebody has dealt with it
 */
@MappedEntity
public record Feedback(
        @Id @GeneratedValue long id,
        long accountId,
        FeedbackType type,
        String content,
        @Nullable String contactPhone,
        @Nullable String contactEmail,
        String status,
        LocalDateTime createdAt) {

    /** Never shows personal data, wherever it is printed. */
    @Override
    public String toString() {
        return "Feedback[" + id + "]";
    }
}
