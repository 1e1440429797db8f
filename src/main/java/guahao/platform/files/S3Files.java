package guahao.platform.files;

import guahao.platform.boot.Settings;
import guahao.platform.failure.Failure;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Executors;

/** Files in a bucket of a store that speaks S3, addressed by path so that any such store will do. */
@Singleton
@Requires(beans = S3Settings.class)
final class S3Files implements FileStore {

    /** Until an answer begins; what it streams may take longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int NOT_FOUND = 404;

    private final String bucket;
    private final S3Signature signature;
    private final Path drafts;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    S3Files(S3Settings s3, Settings settings, Clock clock) {
        bucket = (s3.url().endsWith("/") ? s3.url() : s3.url() + "/") + s3.bucket() + "/";
        signature = new S3Signature(s3, clock);
        try {
            drafts = Files.createDirectories(settings.data().resolve("drafts"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String put(String folder, String extension, InputStream content, long limit) {
        String path = StoredPath.fresh(folder, extension);
        putAs(path, content, limit);
        return path;
    }

    /** By way of the disk: the store wants length and hash beforehand, and the whole or nothing. */
    @Override
    public void putAs(String path, InputStream content, long limit) {
        URI uri = uri(path);
        try (Draft draft = Draft.of(content, drafts, limit)) {
            HttpRequest request = signature
                    .signed("PUT", uri, draft.sha256())
                    .PUT(BodyPublishers.ofFile(draft.file()))
                    .build();
            succeeded(send(request), path).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream open(String path) {
        return opened(signature.signed("GET", uri(path), S3Signature.NO_BODY), path);
    }

    @Override
    public InputStream open(String path, long from, long count) {
        HttpRequest.Builder request = signature.signed("GET", uri(path), S3Signature.NO_BODY);
        return new FirstBytes(opened(request.header("Range", "bytes=" + from + "-" + (from + count - 1)), path), count);
    }

    private InputStream opened(HttpRequest.Builder request, String path) {
        try {
            return succeeded(send(request.build()), path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long size(String path) {
        return head(path).headers().firstValueAsLong("Content-Length").orElseThrow();
    }

    @Override
    public Instant since(String path) {
        String time = head(path).headers().firstValue("Last-Modified").orElseThrow();
        return ZonedDateTime.parse(time, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }

    @Override
    public boolean exists(String path) {
        try {
            head(path);
            return true;
        } catch (Failure.NotFound e) {
            return false;
        }
    }

    private HttpResponse<InputStream> head(String path) {
        HttpRequest.Builder request =
                signature.signed("HEAD", uri(path), S3Signature.NO_BODY).HEAD();
        try {
            HttpResponse<InputStream> answer = send(request.build());
            succeeded(answer, path).close();
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void delete(String path) {
        HttpRequest.Builder request =
                signature.signed("DELETE", uri(path), S3Signature.NO_BODY).DELETE();
        try {
            succeeded(send(request.build()), path).close();
        } catch (Failure.NotFound e) {
            // As good as deleted.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private URI uri(String path) {
        return URI.create(bucket + StoredPath.checked(path));
    }

    private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
        try {
            return client.send(
                    HttpRequest.newBuilder(request, (name, value) -> true)
                            .timeout(PATIENCE)
                            .build(),
                    BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private static InputStream succeeded(HttpResponse<InputStream> answer, String path) throws IOException {
        if (answer.statusCode() / 100 == 2) {
            return answer.body();
        }
        answer.body().close();
        if (answer.statusCode() == NOT_FOUND) {
            throw new Failure.NotFound("file.unknown", "文件", path);
        }
        throw new IOException("The file store answers " + answer.statusCode());
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
    }
}
