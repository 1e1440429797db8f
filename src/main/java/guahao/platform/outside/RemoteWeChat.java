package guahao.platform.outside;

import guahao.platform.failure.Failure;
import guahao.platform.redis.Redis;
import io.micronaut.context.annotation.Requires;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** WeChat itself. The session key in its answers is never read. */
@Singleton
@Requires(beans = WeChatSettings.class)
final class RemoteWeChat implements WeChat {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteWeChat.class);
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final Duration CHECK = Duration.ofMillis(900);
    private static final int SERVER_FAULT = 500;

    /** None is nearly as long; longer ones make an address that no server reads. */
    private static final int LONGEST_CODE = 512;

    private static final int NO_CODE = 40029;

    /** Those that blame the code or its user; any other error code is between WeChat and us. */
    private static final Set<Integer> REFUSALS = Set.of(40029, 40163, 40226);

    @Serdeable
    record Session(@Nullable String openid, @Nullable Integer errcode) {}

    private static final Session NO_ANSWER = new Session(null, null);

    private final WeChatSettings settings;
    private final OutsideHttp http;
    private final JsonMapper json;
    private final SubscribeMessages messages;

    RemoteWeChat(WeChatSettings settings, OutsideHttp http, JsonMapper json, Redis redis) {
        this.settings = settings;
        this.http = http;
        this.json = json;
        this.messages = new SubscribeMessages(settings, http, json, redis);
    }

    @Override
    public Sending send(String body) {
        try {
            return messages.send(body, TimeLeft.of(LIMIT));
        } catch (IOException e) {
            LOG.warn("WeChat takes no message: {}", e.getMessage());
            throw away(e);
        }
    }

    /** Any answer but a fault will do: what it says to nobody is not the question. */
    @Override
    public boolean answers() {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(settings.url() + "/")).build();
            return http.send(request, CHECK).statusCode() < SERVER_FAULT;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public SignIn signIn(String code) {
        if (code.length() > LONGEST_CODE) {
            return new SignIn.Refused(NO_CODE);
        }
        Session session = ask(code);
        if (session.openid() != null && !session.openid().isBlank()) {
            return new SignIn.Known(session.openid());
        }
        int errcode = session.errcode() == null ? 0 : session.errcode();
        if (REFUSALS.contains(errcode)) {
            return new SignIn.Refused(errcode);
        }
        LOG.error("WeChat does not sign anybody in: errcode {}", errcode);
        throw away(null);
    }

    private Session ask(String code) {
        try {
            HttpResponse<String> answer =
                    http.send(HttpRequest.newBuilder(uri(code)).build(), LIMIT);
            return Objects.requireNonNullElse(json.readValue(answer.body(), Session.class), NO_ANSWER);
        } catch (IOException e) {
            LOG.warn("WeChat cannot be asked: {}", e.getClass().getSimpleName());
            throw away(e);
        }
    }

    private URI uri(String code) {
        return URI.create(settings.url() + "/sns/jscode2session?appid=" + encoded(settings.appId()) + "&secret="
                + encoded(String.valueOf(settings.secret())) + "&js_code=" + encoded(code)
                + "&grant_type=authorization_code");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Failure away(@Nullable IOException cause) {
        return new Failure.Unavailable("wechat.unavailable", "微信服务暂不可用", cause);
    }
}
