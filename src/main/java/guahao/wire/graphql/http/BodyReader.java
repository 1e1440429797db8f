package guahao.wire.graphql.http;

import guahao.platform.failure.Failure;
import guahao.wire.graphql.execution.RequestReader;
import guahao.wire.graphql.limit.GraphLimits;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads a body of JSON, and not a byte more than may come. */
@Singleton
final class BodyReader {

    private final RequestReader reader;
    private final int most;

    BodyReader(RequestReader reader, GraphLimits limits) {
        this.reader = reader;
        this.most = limits.body();
    }

    JsonNode read(HttpRequest<?> request) {
        requireJson(request);
        if (request.getContentLength() > most) {
            throw tooLarge();
        }
        try (InputStream body = ((ServerHttpRequest<?>) request).byteBody().toInputStream()) {
            byte[] bytes = body.readNBytes(most + 1);
            if (bytes.length > most) {
                throw tooLarge();
            }
            return reader.json(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("The body of a request broke off", e);
        }
    }

    private static void requireJson(HttpRequest<?> request) {
        MediaType type = request.getContentType().orElse(null);
        boolean json = type != null && MediaType.APPLICATION_JSON.equals(type.getName());
        boolean utf8 =
                type != null && type.getCharset().orElse(StandardCharsets.UTF_8).equals(StandardCharsets.UTF_8);
        if (!json || !utf8) {
            throw new Failure.UnsupportedType(HttpHeaders.CONTENT_TYPE + " 应为 application/json，编码为 UTF-8");
        }
    }

    private Failure tooLarge() {
        return new Failure.TooLarge("请求内容超过上限 " + most + " 字节");
    }
}
