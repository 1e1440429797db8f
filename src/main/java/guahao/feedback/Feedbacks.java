package guahao.feedback;

import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes feedback, and shows everybody his own. */
@Singleton
public final class Feedbacks {

    private final FeedbackRepository repository;
    private final Clock clock;

    Feedbacks(FeedbackRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    public Feedback give(
            long accountId,
            FeedbackType type,
            String content,
            @Nullable String contactPhone,
            @Nullable String contactEmail) {
        LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        return repository.save(new Feedback(0, accountId, type, content, contactPhone, contactEmail, "pending", now));
    }

    /** Newest first. */
    public List<Feedback> of(long accountId) {
        return repository.ofAccount(accountId);
    }

    public Feedback get(long id, long accountId) {
        return repository
                .findByIdAndAccountId(id, accountId)
                .orElseThrow(() -> new Failure.Conflict("feedback.unreadable", "反馈记录不存在或无权访问"));
    }
}
