package guahao.wire.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bytes of a file that a request asks for.
 *
 * @param partial whether it asks for a part; several parts at once, and what makes no sense, count as the whole
 * @param from the first byte
 * @param count 0 when the file has none of the bytes asked for
 */
public record ByteRange(boolean partial, long from, long count) {

    private static final Pattern ONE_RANGE = Pattern.compile("bytes\\s*=\\s*(\\d{0,18})\\s*-\\s*(\\d{0,18})");

    /** @param tag the file's; a client that remembers another one gets the whole */
    public static ByteRange of(HttpRequest<?> request, String tag, long size) {
        String condition = request.getHeaders().get(HttpHeaders.IF_RANGE);
        String header = request.getHeaders().get(HttpHeaders.RANGE);
        boolean applies = request.getMethod() == HttpMethod.GET
                && header != null
                && (condition == null || condition.strip().equals(tag));
        return applies ? of(String.valueOf(header), size) : whole(size);
    }

    private static ByteRange whole(long size) {
        return new ByteRange(false, 0, size);
    }

    static ByteRange of(String header, long size) {
        Matcher matcher = ONE_RANGE.matcher(header.strip());
        if (!matcher.matches()) {
            return whole(size);
        }
        String first = matcher.group(1);
        String last = matcher.group(2);
        if (first.isEmpty()) {
            return last.isEmpty() ? whole(size) : ofLast(Long.parseLong(last), size);
        }
        long from = Long.parseLong(first);
        long to = last.isEmpty() ? size - 1 : Long.parseLong(last);
        return to < from && !last.isEmpty()
                ? whole(size)
                : new ByteRange(true, from, Math.max(0, Math.min(to, size - 1) - from + 1));
    }

    private static ByteRange ofLast(long bytes, long size) {
        long count = Math.min(bytes, size);
        return new ByteRange(true, size - count, count);
    }

    public boolean isUnsatisfiable() {
        return partial && count == 0;
    }

    /** The value of {@code Content-Range}. */
    public String header(long size) {
        return isUnsatisfiable() ? "bytes */" + size : "bytes " + from + "-" + (from + count - 1) + "/" + size;
    }
}
