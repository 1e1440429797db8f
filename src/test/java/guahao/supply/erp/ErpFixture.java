package guahao.supply.erp;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** An ERP that speaks the protocol of docs/operations.md, and can be slow, wrong or down. */
public final class ErpFixture implements AutoCloseable {

    public static final String KEY = "erp key \"1\"";

    /** What to say instead of what is true. */
    record Said(int status, String body) {}

    private final HttpServer server;
    private final Queue<Said> next = new ConcurrentLinkedQueue<>();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final Map<String, String> customers = new ConcurrentHashMap<>();
    private final AtomicInteger tokens = new AtomicInteger();
    private volatile CountDownLatch hanging = new CountDownLatch(0);
    private volatile long tokenLife = 7200;

    public ErpFixture() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/";
    }

    /** The next questions but those for tokens are answered so, one each. */
    public ErpFixture says(int status, String body) {
        next.add(new Said(status, body));
        return this;
    }

    public ErpFixture hasCustomer(String code, String answer) {
        customers.put(code, answer);
        return this;
    }

    /** Takes questions and keeps the answers for itself. */
    public void hangs() {
        hanging = new CountDownLatch(1);
    }

    public void recovers() {
        hanging.countDown();
    }

    public void forgetsTokens() {
        tokens.incrementAndGet();
    }

    public void grantsTokensFor(long seconds) {
        tokenLife = seconds;
    }

    /** The paths that were asked, with their queries; tokens apart. */
    public Queue<String> asked() {
        return asked;
    }

    public int tokensGranted() {
        return tokens.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getRawPath().substring("/api".length());
            String query = exchange.getRequestURI().getRawQuery();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Said said = path.equals("/token") ? token(body) : answer(exchange, path, query == null ? "" : query);
            byte[] bytes = said.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(said.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Said token(String body) {
        return body.equals("{\"key\":\"erp key \\\"1\\\"\"}")
                ? new Said(
                        200,
                        "{\"access_token\":\"t" + tokens.incrementAndGet() + "\",\"expires_in\":" + tokenLife + "}")
                : new Said(403, "");
    }

    private Said answer(HttpExchange exchange, String path, String query) throws InterruptedException {
        boolean check = path.equals("/health");
        if (!check) {
            asked.add(path + "?" + query);
        }
        hanging.await();
        if (check) {
            return new Said(200, "");
        }
        Said prepared = next.poll();
        if (prepared != null) {
            return prepared;
        }
        boolean known =
                ("Bearer t" + tokens.get()).equals(exchange.getRequestHeaders().getFirst("Authorization"));
        return known ? truth(path, parameters(query)) : new Said(401, "");
    }

    private Said truth(String path, Map<String, String> query) {
        if (path.equals("/customers")) {
            String customer = customers.get(query.getOrDefault("invite_code", ""));
            return customer == null ? new Said(404, "") : new Said(200, customer);
        }
        if (path.equals("/orders")) {
            long total = 1 + Long.parseLong(query.getOrDefault("offset", "0"));
            return new Said(
                    200, "{\"total\":" + total + ",\"orders\":[" + order(query.getOrDefault("company_id", "")) + "]}");
        }
        return new Said(404, "{\"message\":\"no such thing\"}");
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(part -> part.split("=", 2))
                .filter(part -> part.length == 2)
                .collect(Collectors.toMap(part -> part[0], part -> URLDecoder.decode(part[1], StandardCharsets.UTF_8)));
    }

    public static String order(String company) {
        return """
                {"company_id":"%s","order_id":17,"order_no":"SO-17","customer_name":"某公司","order_date":"2025-12-01T20:00:00+08:00",
                 "status":"producing","rmb_amount":1234.5,"delivery_date":null,"shipped_rate":12.5,"delivery_status":"未发货",
                 "remark":null,"materials":[{"material_id":"m-1","material_code":"PT-1","material_name":"齿轮","quantity":10,
                 "produced_quantity":4,"shipped_quantity":0,"status":"producing"}],"unknown":{"a":1}}
                """.formatted(company);
    }

    @Override
    public void close() {
        recovers();
        server.stop(0);
    }
}
