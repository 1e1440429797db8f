package guahao.platform.boot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A short life of the packaged server at build time, from which the JVM makes the start-up cache: it starts on a
 * scratch folder, answers what first visitors ask, and stops. Where it cannot run, the build goes on without a cache.
 */
public final class TrainingRun {

    /** Longer than any start takes; a build never hangs on this. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final List<String> PAGES = List.of(
            "/health",
            "/",
            "/docs",
            "/docs/openapi.yml",
            "/graphiql",
            "/api/hospitals",
            "/hospitals",
            "/nowhere",
            "/api/nowhere");

    private static final String QUERY = "{\"query\":\"{ hospitals { name departments { name } } }\"}";
    private static final String LOGIN = "{\"username\":\"admin\",\"password\":\"Admin@12345\"}";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String origin;

    private TrainingRun(int port) {
        origin = "http://127.0.0.1:" + port;
    }

    /** @param args the scratch folder */
    public static void main(String[] args) {
        Path scratch = Path.of(args[0]);
        giveUpLater();
        try {
            run(scratch);
            delete(scratch);
            System.exit(0);
        } catch (IOException | RuntimeException e) {
            System.err.println("guahao: no start-up cache, the server will start slower: " + e.getMessage());
            Runtime.getRuntime().halt(0);
        } catch (InterruptedException e) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static void giveUpLater() {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                Thread.sleep(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            System.err.println("guahao: no start-up cache, the training takes too long");
            Runtime.getRuntime().halt(0);
        });
    }

    private static void run(Path scratch) throws IOException, InterruptedException {
        delete(scratch);
        var settings = Settings.of(Map.of("GUAHAO_PORT", "0", "GUAHAO_DATA", scratch.toString()));
        try (var server = RunningServer.start(settings)) {
            new TrainingRun(server.port()).visit();
        }
    }

    private void visit() throws IOException, InterruptedException {
        for (String page : PAGES) {
            send(HttpRequest.newBuilder(URI.create(origin + page)));
        }
        post("/graphql", QUERY);
        post("/auth/login", LOGIN);
    }

    private void post(String path, String json) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(URI.create(origin + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    private void send(HttpRequest.Builder request) throws IOException, InterruptedException {
        client.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.discarding());
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
