package guahao.platform.outbox;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A message and what became of it.
 *
 * @param status waiting, sent or failed
 * @param nextAttemptAt while it waits: when to try; a claim moves it ahead, so a claimer who dies only delays it
 */
@MappedEntity("outbox_message")
record OutboxRow(
        @Id @GeneratedValue @Nullable Long id,
        String channel,
        String recipient,
        String subject,
        String body,
        @Nullable String code,
        @Nullable String template,
        String status,
        int attempts,
        LocalDateTime nextAttemptAt,
        LocalDateTime createdAt,
        @Nullable LocalDateTime sentAt,
        @Nullable String lastError) {

    static OutboxRow of(Message message, LocalDateTime now) {
        return of(message, now, 0, now);
    }

    /** One that its writer is about to deliver; only if he dies over it, it goes out later. */
    static OutboxRow claimed(Message message, LocalDateTime now, Duration lease) {
        return of(message, now, 1, now.plus(lease));
    }

    private static OutboxRow of(Message message, LocalDateTime now, int attempts, LocalDateTime nextAttemptAt) {
        return new OutboxRow(
                null,
                message.channel().code(),
                message.recipient(),
                message.subject(),
                message.body(),
                message.code(),
                message.template(),
                "waiting",
                attempts,
                nextAttemptAt,
                now,
                null,
                null);
    }

    long key() {
        return Objects.requireNonNull(id);
    }

    Message message() {
        return new Message(Channel.of(channel).orElseThrow(), recipient, subject, body, code, template);
    }
}
