package guahao.supply.erp;

import guahao.platform.outside.BrokenAnswer;
import guahao.platform.outside.OutsideHttp;
import guahao.platform.outside.SharedToken;
import guahao.platform.outside.TimeLeft;
import guahao.platform.redis.Redis;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the ERP over HTTP, within one time limit for all that a reading takes: a token, a call, and a second one
 * when the first met nobody.
 */
final class ErpCalls implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final long MOST_BYTES = 2 << 20;
    private static final int SHORTEST_PAUSE = 100;
    private static final int LONGEST_PAUSE = 300;
    private static final Set<Integer> NOBODY_THERE = Set.of(502, 503, 504);
    private static final int UNAUTHORIZED = 401;

    private final ErpSettings settings;
    private final OutsideHttp http = new OutsideHttp(CONNECT, MOST_BYTES);
    private final SharedToken token;
    private final CountDownLatch closing = new CountDownLatch(1);

    ErpCalls(ErpSettings settings, Redis redis) {
        this.settings = settings;
        this.token = new SharedToken(redis, "erp:" + settings.url(), this::grant);
    }

    HttpResponse<String> get(String pathAndQuery) throws IOException {
        TimeLeft time = TimeLeft.of(LIMIT);
        String first = token.current(time);
        HttpResponse<String> answer = getTwice(pathAndQuery, first, time);
        return answer.statusCode() == UNAUTHORIZED
                ? getTwice(pathAndQuery, token.insteadOf(first, time), time)
                : answer;
    }

    /** The status of a call for nothing in particular. */
    int check(Duration limit) throws IOException {
        return http.send(HttpRequest.newBuilder(settings.at("/health")).build(), limit)
                .statusCode();
    }

    private HttpResponse<String> getTwice(String path, String bearer, TimeLeft time) throws IOException {
        HttpResponse<String> first = firstAnswer(path, bearer, time);
        if (first != null && !NOBODY_THERE.contains(first.statusCode())) {
            return first;
        }
        Duration pause = Duration.ofMillis(ThreadLocalRandom.current().nextInt(SHORTEST_PAUSE, LONGEST_PAUSE + 1));
        if (!time.isMoreThan(pause) || isClosingWithin(pause)) {
            throw new IOException("nobody there, and no time left to ask again");
        }
        return send(path, bearer, time);
    }

    /** Null when no answer began; one that did not come in time or broke off is no matter for a second call. */
    private @Nullable HttpResponse<String> firstAnswer(String path, String bearer, TimeLeft time) throws IOException {
        try {
            return send(path, bearer, time);
        } catch (HttpTimeoutException | BrokenAnswer e) {
            throw e;
        } catch (IOException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw e;
            }
            return null;
        }
    }

    private HttpResponse<String> send(String path, String bearer, TimeLeft time) throws IOException {
        return http.send(
                HttpRequest.newBuilder(settings.at(path))
                        .header("Authorization", "Bearer " + bearer)
                        .header("Accept", "application/json")
                        .build(),
                time.left());
    }

    private SharedToken.Granted grant(boolean anew, Duration limit) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(settings.at("/token"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(ErpJson.write(Map.of("key", String.valueOf(settings.key())))))
                .build();
        HttpResponse<String> answer = http.send(request, limit);
        if (answer.statusCode() != 200) {
            throw new IOException("no token: HTTP " + answer.statusCode());
        }
        return ErpJson.token(answer.body());
    }

    private boolean isClosingWithin(Duration pause) throws IOException {
        try {
            return closing.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        http.close();
    }
}
