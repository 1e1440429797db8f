package guahao.wire.http;

import io.micronaut.http.HttpRequest;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id that joins an answer with its lines in the log; a caller may bring one along. */
public final class RequestIds {

    public static final String HEADER = "X-Request-Id";
    private static final String ATTRIBUTE = "guahao.requestId";
    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private RequestIds() {}

    public static String of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class).orElseGet(() -> assign(request));
    }

    private static String assign(HttpRequest<?> request) {
        String brought = request.getHeaders().get(HEADER);
        String id = brought != null && USABLE.matcher(brought).matches()
                ? brought
                : UUID.randomUUID().toString().replace("-", "");
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }
}
