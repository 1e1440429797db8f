package guahao.wire.input;

import guahao.platform.failure.Failure;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads the body of a request, never further than a limit. */
final class BodyBytes {

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
        try (InputStream stream = new Limited(server.byteBody().toInputStream(), most)) {
            return reading.read(stream);
        } catch (IOException e) {
            throw brokenOff();
        }
    }

    private static void requireShort(HttpRequest<?> request, int most) {
        if (request.getContentLength() > most) {
            throw new Failure.TooLarge();
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
