package guahao.platform.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import guahao.kit.ServerTest;
import guahao.platform.failure.Failure;
import guahao.platform.outside.WeChat.Sending;
import guahao.platform.redis.Redis;
import guahao.scheduling.AtOnce;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Against a small WeChat that grants tokens and takes messages with the latest. */
@ServerTest
class WeChatTakesMessagesTest {

    private static final String OK = "{\"errcode\":0,\"errmsg\":\"ok\",\"msgid\":2258469170031640578}";

    private final HttpServer weChat;
    private final AtomicInteger tokens = new AtomicInteger();
    private final Queue<String> wishes = new ConcurrentLinkedQueue<>();
    private final Queue<String> messages = new ConcurrentLinkedQueue<>();
    private volatile String says = OK;
    private final WeChatSettings settings;
    private final RemoteWeChat remote;
    private final OutsideHttp http;
    private final JsonMapper json;
    private final Redis redis;

    WeChatTakesMessagesTest(OutsideHttp http, JsonMapper json, Redis redis) throws IOException {
        this.http = http;
        this.json = json;
        this.redis = redis;
        weChat = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        weChat.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        weChat.createContext("/cgi-bin/stable_token", this::grant);
        weChat.createContext("/cgi-bin/message/subscribe/send", this::take);
        weChat.start();
        String url = "http://127.0.0.1:" + weChat.getAddress().getPort();
        settings = new WeChatSettings(url, UUID.randomUUID().toString(), "secret");
        remote = new RemoteWeChat(settings, http, json, redis);
    }

    @AfterEach
    void close() {
        weChat.stop(0);
    }

    private void grant(HttpExchange exchange) throws IOException {
        wishes.add(read(exchange));
        answer(exchange, "{\"access_token\":\"t" + tokens.incrementAndGet() + "\",\"expires_in\":7200}");
    }

    private void take(HttpExchange exchange) throws IOException {
        messages.add(read(exchange));
        boolean current = exchange.getRequestURI().getQuery().equals("access_token=t" + tokens.get());
        answer(exchange, current ? says : "{\"errcode\":40001,\"errmsg\":\"invalid credential\"}");
    }

    private static String read(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        try (exchange) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Test
    void withOneTokenForAllServers() {
        AtOnce.run(8, n -> remote.send("{}"));
        assertThat(new RemoteWeChat(settings, http, json, redis).send("{\"touser\":\"o\"}"))
                .isEqualTo(new Sending.Taken("2258469170031640578"));
        assertThat(wishes).hasSize(1);
        assertThat(wishes.peek())
                .contains("\"grant_type\":\"client_credential\"", "\"secret\":\"secret\"", "\"force_refresh\":false");
        assertThat(messages).contains("{\"touser\":\"o\"}");
    }

    @Test
    void withAnotherTokenOnceTheFirstIsOver() {
        remote.send("{}");
        tokens.incrementAndGet();
        assertThat(remote.send("{}")).isInstanceOf(Sending.Taken.class);
        assertThat(wishes).hasSize(2);
        says = "{\"errcode\":42001,\"errmsg\":\"access_token expired\"}";
        assertThatThrownBy(() -> remote.send("{}")).isInstanceOf(Failure.Unavailable.class);
        assertThat(wishes).hasSize(3);
    }

    @Test
    void orSaysWhyNot() {
        says = "{\"errcode\":43101,\"errmsg\":\"user refuse to accept the msg\"}";
        assertThat(remote.send("{}")).isEqualTo(new Sending.Refused(43101, "user refuse to accept the msg"));
        for (String nonsense : new String[] {"{}", "[]", "null", "<html>", "{\"errcode\":-1}"}) {
            says = nonsense;
            assertThatThrownBy(() -> remote.send("{}")).isInstanceOf(Failure.Unavailable.class);
        }
    }

    @Test
    void unlessItIsDown() {
        assertThat(remote.answers()).isTrue();
        weChat.stop(0);
        assertThat(remote.answers()).isFalse();
        assertThatThrownBy(() -> remote.send("{}")).isInstanceOf(Failure.Unavailable.class);
    }
}
