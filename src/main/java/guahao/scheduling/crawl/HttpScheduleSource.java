package guahao.scheduling.crawl;

import guahao.platform.boot.StartupFailure;
import guahao.platform.outside.OutsideHttp;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The address in {@code GUAHAO_CRAWLER_URL}, followed by the number of a doctor's document. */
@Context
final class HttpScheduleSource implements ScheduleSource {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int OK = 200;

    private final OutsideHttp http;
    private final String url;

    HttpScheduleSource(OutsideHttp http, @Nullable @Value("${guahao.crawler-url:}") String url) {
        this.http = http;
        this.url = url == null ? "" : url.strip();
        if (!this.url.isEmpty() && !isAddress(this.url)) {
            throw new StartupFailure("GUAHAO_CRAWLER_URL: must be an http or https address");
        }
    }

    private static boolean isAddress(String text) {
        try {
            URI uri = URI.create(text);
            return Set.of("http", "https").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public boolean isConfigured() {
        return !url.isEmpty();
    }

    @Override
    public String fetch(String documentId) throws IOException {
        HttpResponse<String> answer =
                http.send(HttpRequest.newBuilder(URI.create(url + documentId)).build(), LIMIT);
        if (answer.statusCode() != OK) {
            throw new IOException("status " + answer.statusCode());
        }
        return answer.body();
    }
}
