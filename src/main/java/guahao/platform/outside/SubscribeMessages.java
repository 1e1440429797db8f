package guahao.platform.outside;

import guahao.platform.outside.WeChat.Sending;
import guahao.platform.redis.Redis;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * WeChat's subscribe-message call. Its access token is the stable one, of which several servers may ask without taking
 * it from each other.
 */
final class SubscribeMessages {

    private static final int DONE = 0;
    private static final int BUSY = -1;

    /** Of a token that is wrong by now or over. */
    private static final Set<Integer> STALE = Set.of(40001, 42001);

    @Serdeable(naming = SnakeCaseStrategy.class)
    record TokenWish(String grantType, String appid, String secret, boolean forceRefresh) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record TokenReply(
            @Nullable String accessToken,
            @Nullable Long expiresIn,
            @Nullable Integer errcode) {}

    @Serdeable
    record Reply(
            @Nullable Integer errcode,
            @Nullable String errmsg,
            @Nullable Object msgid) {}

    private final WeChatSettings settings;
    private final OutsideHttp http;
    private final JsonMapper json;
    private final SharedToken token;

    SubscribeMessages(WeChatSettings settings, OutsideHttp http, JsonMapper json, Redis redis) {
        this.settings = settings;
        this.http = http;
        this.json = json;
        this.token = new SharedToken(redis, "wechat:" + settings.appId(), this::grant);
    }

    Sending send(String body, TimeLeft time) throws IOException {
        String first = token.current(time);
        Reply reply = post(first, body, time);
        if (STALE.contains(code(reply))) {
            reply = post(token.insteadOf(first, time), body, time);
        }
        return sending(reply);
    }

    private static Sending sending(Reply reply) throws IOException {
        int code = code(reply);
        if (code == DONE) {
            return new Sending.Taken(Objects.toString(reply.msgid(), ""));
        }
        if (code == BUSY || STALE.contains(code)) {
            throw new IOException("errcode " + code);
        }
        return new Sending.Refused(code, Objects.requireNonNullElse(reply.errmsg(), ""));
    }

    private static int code(Reply reply) throws IOException {
        if (reply.errcode() == null) {
            throw new IOException("no errcode");
        }
        return reply.errcode();
    }

    private Reply post(String accessToken, String body, TimeLeft time) throws IOException {
        String path = "/cgi-bin/message/subscribe/send?access_token=" + RemoteWeChat.encoded(accessToken);
        return ask(path, body, Reply.class, time.left());
    }

    private SharedToken.Granted grant(boolean anew, Duration limit) throws IOException {
        var wish = new TokenWish("client_credential", settings.appId(), String.valueOf(settings.secret()), anew);
        TokenReply reply = ask("/cgi-bin/stable_token", json.writeValueAsString(wish), TokenReply.class, limit);
        if (reply.accessToken() == null || reply.accessToken().isBlank()) {
            throw new IOException("no access token: errcode " + reply.errcode());
        }
        long seconds = reply.expiresIn() == null ? 0 : reply.expiresIn();
        return new SharedToken.Granted(reply.accessToken(), Duration.ofSeconds(seconds));
    }

    private <T> T ask(String path, String body, Class<T> type, Duration limit) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.url() + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        T answer = json.readValue(http.send(request, limit).body(), type);
        if (answer == null) {
            throw new IOException("an empty answer");
        }
        return answer;
    }
}
