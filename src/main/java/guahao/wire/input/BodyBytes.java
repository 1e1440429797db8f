package guahao.wire.input;

import guahao.platform.failure.Failure;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import java.io.IOException;
import java.io.InputStream;

/** Reads the body of a request, never further than a limit. */
final class BodyBytes {

    private BodyBytes() {}

    static byte[] read(HttpRequest<?> request, int most) {
        if (request.getContentLength() > most) {
            throw new Failure.TooLarge();
        }
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
            throw new Failure.Invalid("body.broken-off", "请求内容不完整");
        }
    }
}
