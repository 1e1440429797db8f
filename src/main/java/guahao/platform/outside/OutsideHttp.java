package guahao.platform.outside;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Calls others over HTTP: the time limit holds to the last byte of the answer, and answers have a bound. */
@Singleton
public final class OutsideHttp implements AutoCloseable {

    private static final long MOST_BYTES = 1 << 20;
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final HttpClient client;
    private final long mostBytes;

    @Inject
    OutsideHttp() {
        this(CONNECT, MOST_BYTES);
    }

    /** One of its own for a service that wants other bounds; to be closed by whoever made it. */
    public OutsideHttp(Duration connect, long mostBytes) {
        this.mostBytes = mostBytes;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connect)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /**
     * @throws HttpTimeoutException when the whole answer is not there in time
     * @throws BrokenAnswer when an answer began and broke off or is too long
     * @throws IOException when no answer began
     */
    public HttpResponse<String> send(HttpRequest request, Duration limit) throws IOException {
        var began = new AtomicBoolean();
        BodyHandler<String> text = BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), mostBytes);
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(request, head -> {
            began.set(true);
            return text.apply(head);
        });
        try {
            return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new HttpTimeoutException("no whole answer within " + limit.toMillis() + " ms");
        } catch (ExecutionException e) {
            throw began.get()
                    ? new BrokenAnswer(e.getCause())
                    : new IOException(String.valueOf(e.getCause()), e.getCause());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    @Override
    @PreDestroy
    public void close() {
        client.shutdownNow();
    }
}
