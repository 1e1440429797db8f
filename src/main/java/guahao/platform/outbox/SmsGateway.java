package guahao.platform.outbox;

import guahao.platform.outside.OutsideHttp;
import io.micronaut.context.annotation.Requires;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hands text messages to an HTTP gateway. */
@Singleton
@Requires(beans = SmsSettings.class)
final class SmsGateway implements MessageChannel {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** Statuses that blame the message itself; a wrong key or address is the operator's to mend. */
    private static final Set<Integer> REFUSALS = Set.of(400, 413, 422);

    @Serdeable
    record Text(
            String id,
            String to,
            String text,
            @Nullable String code,
            @Nullable String template) {}

    private final SmsSettings settings;
    private final OutsideHttp http;
    private final JsonMapper json;
    private final Duration limit;

    @Inject
    SmsGateway(SmsSettings settings, OutsideHttp http, JsonMapper json) {
        this(settings, http, json, LIMIT);
    }

    SmsGateway(SmsSettings settings, OutsideHttp http, JsonMapper json, Duration limit) {
        this.settings = settings;
        this.http = http;
        this.json = json;
        this.limit = limit;
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.SMS);
    }

    @Override
    public Delivery deliver(long id, Message message) {
        try {
            return delivery(http.send(request(id, message), limit).statusCode());
        } catch (IOException e) {
            return new Delivery.Retry(e.toString());
        }
    }

    private HttpRequest request(long id, Message message) throws IOException {
        var text = new Text(Long.toString(id), message.recipient(), message.body(), message.code(), message.template());
        return HttpRequest.newBuilder(settings.address())
                .header("Authorization", "Bearer " + settings.key())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", text.id())
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(text)))
                .build();
    }

    private static Delivery delivery(int status) {
        if (status >= 200 && status < 300) {
            return new Delivery.Done();
        }
        String reason = "the gateway answered HTTP " + status;
        return REFUSALS.contains(status) ? new Delivery.Refused(reason) : new Delivery.Retry(reason);
    }
}
