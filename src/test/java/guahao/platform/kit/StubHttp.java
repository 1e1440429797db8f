package guahao.platform.kit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Somebody else's HTTP server: says what it is told to say and remembers what it was asked. */
public final class StubHttp implements AutoCloseable {

    /** One request that arrived. */
    public record Asked(String method, URI uri, String authorization, String body) {}

    private final HttpServer server;
    private final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile int status = 200;
    private volatile String answer = "{}";
    private volatile boolean hangs;
    private volatile boolean hangsHalfway;

    public StubHttp() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    public StubHttp says(int newStatus, String newAnswer) {
        status = newStatus;
        answer = newAnswer;
        return this;
    }

    /** Takes requests and never answers. */
    public StubHttp hangs() {
        hangs = true;
        return this;
    }

    /** Begins to answer and never ends. */
    public StubHttp hangsHalfway() {
        hangsHalfway = true;
        return this;
    }

    public Asked nextAsked() throws InterruptedException {
        Asked next = asked.poll(30, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("Nobody asked");
        }
        return next;
    }

    public int askedTimes() {
        return asked.size();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.add(new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI(),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            if (hangs) {
                closing.await();
            }
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, hangsHalfway ? bytes.length + 1 : Math.max(1, bytes.length));
            exchange.getResponseBody().write(bytes);
            exchange.getResponseBody().flush();
            if (hangsHalfway) {
                closing.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
