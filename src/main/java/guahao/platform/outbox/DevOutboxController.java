package guahao.platform.outbox;

import guahao.platform.clock.HospitalClock;
import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sandbox's outbox: what people would have got. */
@Controller("/dev/outbox")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Requires(property = "guahao.sandbox", value = "true")
final class DevOutboxController {

    @Serdeable
    record Messages(List<Shown> messages) {}

    /** @param sentAt when it was put, until the delivery of a moment later is written down */
    @Serdeable
    record Shown(
            String channel,
            String to,
            String subject,
            String body,
            @Nullable String code,
            String sentAt) {

        static Shown of(OutboxRow row) {
            LocalDateTime at = row.sentAt() == null ? row.createdAt() : row.sentAt();
            return new Shown(
                    row.channel(),
                    row.recipient(),
                    row.subject(),
                    row.body(),
                    row.code(),
                    DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(HospitalClock.ZONE)));
        }
    }

    private final OutboxRepository rows;

    DevOutboxController(OutboxRepository rows) {
        this.rows = rows;
    }

    @Get
    Messages messages(@Nullable @QueryValue String channel, @Nullable @QueryValue String to) {
        if (channel != null && Channel.of(channel).isEmpty()) {
            throw Failure.Invalid.of(Problem.invalid("channel"));
        }
        return new Messages(rows(channel, to).stream().map(Shown::of).toList());
    }

    private List<OutboxRow> rows(@Nullable String channel, @Nullable String to) {
        if (channel == null) {
            return to == null ? rows.findTop100OrderByIdDesc() : rows.findTop100ByRecipientOrderByIdDesc(to);
        }
        return to == null
                ? rows.findTop100ByChannelOrderByIdDesc(channel)
                : rows.findTop100ByChannelAndRecipientOrderByIdDesc(channel, to);
    }
}
