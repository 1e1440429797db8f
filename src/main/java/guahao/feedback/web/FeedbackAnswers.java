package guahao.feedback.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import guahao.feedback.Feedback;
import guahao.platform.clock.PlainTime;
import guahao.wire.input.Texts;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the hospital dialect's clients call feedback. */
final class FeedbackAnswers {

    private static final int PREVIEW = 30;

    private FeedbackAnswers() {}

    @Serdeable
    record Given(
            @JsonProperty("feedback_id") long feedbackId,
            String type,
            String typeText,
            String content,
            String status,
            LocalDate submitDate,
            String createdAt) {
        static Given of(Feedback feedback) {
            return new Given(
                    feedback.id(),
                    feedback.type().code(),
                    feedback.type().label(),
                    feedback.content(),
                    feedback.status(),
                    feedback.createdAt().toLocalDate(),
                    PlainTime.of(feedback.createdAt()));
        }
    }

    @Serdeable
    record Row(
            @JsonProperty("feedback_id") long feedbackId,
            String type,
            String content,
            LocalDate submitDate,
            String status) {
        static Row of(Feedback feedback) {
            return new Row(
                    feedback.id(),
                    feedback.type().code(),
                    Texts.beginning(feedback.content(), PREVIEW),
                    feedback.createdAt().toLocalDate(),
                    feedback.status());
        }
    }

    @Serdeable
    record Detail(
            @JsonProperty("feedback_id") long feedbackId,
            String type,
            String typeText,
            String content,
            @Nullable String contactPhone,
            @Nullable String contactEmail,
            String status,
            LocalDate submitDate,
            String createdAt) {
        static Detail of(Feedback feedback) {
            return new Detail(
                    feedback.id(),
                    feedback.type().code(),
                    feedback.type().label(),
                    feedback.content(),
                    feedback.contactPhone(),
                    feedback.contactEmail(),
                    feedback.status(),
                    feedback.createdAt().toLocalDate(),
                    PlainTime.of(feedback.createdAt()));
        }
    }
}
