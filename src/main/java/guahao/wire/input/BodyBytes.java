package guahao.wire.input;

import guahao.platform.failure.Failure;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads the body of a request; what is over a limit is nowhere kept. */
final class BodyBytes {

    /** Somewhat less than the server is set to take of anybody. */
    private static final long MOST_TAKEN = 35L * 1024 * 1024;

    private static final int BLOCK = 64 * 1024;

    private BodyBytes() {}

    /** Makes something of a body. */
    interface Reading<T> {
        T read(InputStream body) throws IOException;
    }

    static byte[] read(HttpRequest<?> request, int most) {
        requireShort(request, most);
        if (!(request instanceof ServerHttpRequest<?> server)) {
            return new byte[0];
        }
        try (var body = server.byteBody().split(SplitBackpressureMode.FASTEST);
                InputStream stream = body.toInputStream()) {
            byte[] read = stream.readNBytes(most + 1);
            if (read.length > most) {
                throw new Failure.TooLarge();
            }
            return read;
        } catch (IOException e) {
            throw brokenOff();
        }
    }

    /** Once for each request: what has been read is nowhere kept, and the sender waits for the reader. */
    static <T> T stream(HttpRequest<?> request, int most, Reading<T> reading) {
        requireShort(request, most);
        if (!(request instanceof ServerHttpRequest<?> server)) {
            throw brokenOff();
        }
        try (InputStream stream = server.byteBody().toInputStream()) {
            try {
                return reading.read(new Limited(stream, most));
            } catch (Failure.TooLarge large) {
                discard(stream, most);
                throw large;
            }
        } catch (IOException e) {
            throw brokenOff();
        }
    }

    private static void requireShort(HttpRequest<?> request, int most) {
        if (request.getContentLength() <= most) {
            return;
        }
        boolean comes = request.getContentLength() <= MOST_TAKEN && !waitsForLeave(request);
        if (comes && request instanceof ServerHttpRequest<?> server) {
            discard(server.byteBody().toInputStream(), 0);
        }
        throw new Failure.TooLarge();
    }

    private static boolean waitsForLeave(HttpRequest<?> request) {
        return request.getHeaders().contains(HttpHeaders.EXPECT);
    }

    /** Most clients do not listen while they send. */
    private static void discard(InputStream rest, long taken) {
        byte[] block = new byte[BLOCK];
        long left = MOST_TAKEN - taken;
        try (rest) {
            for (int count = rest.read(block); count >= 0 && left > 0; count = rest.read(block)) {
                left -= count;
            }
        } catch (IOException e) {
            // Broken off: it is too large all the same.
        }
    }

    private static Failure brokenOff() {
        return new Failure.Invalid("body.broken-off", "请求内容不完整");
    }

    private static final class Limited extends FilterInputStream {

        private long left;

        Limited(InputStream in, long most) {
            super(in);
            left = most;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] block, int from, int length) throws IOException {
            int count = super.read(block, from, length);
            left -= Math.max(0, count);
            if (left < 0) {
                throw new Failure.TooLarge();
            }
            return count;
        }
    }
}
