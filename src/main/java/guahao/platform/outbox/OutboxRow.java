package guahao.platform.outbox;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
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
        return new OutboxRow(
                null,
                message.channel().code(),
                message.recipient(),
                message.subject(),
                message.body(),
                message.code(),
                message.template(),
                "waiting",
                0,
                now,
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
