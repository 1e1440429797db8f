package guahao.wire.input;

import guahao.platform.failure.Failure;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * A multipart form: its texts by name, and its files. Any other body is a form without anything. It is read block by
 * block; what is large lies on the disk until the form is closed.
 */
final class Form implements AutoCloseable {

    private static final int BLOCK = 64 * 1024;

    private final @Nullable HttpPostMultipartRequestDecoder decoder;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Map<String, String> texts = new HashMap<>();
    private final List<SentFile> files = new ArrayList<>();

    private Form(@Nullable HttpPostMultipartRequestDecoder decoder) {
        this.decoder = decoder;
    }

    static Form read(HttpRequest<?> request, InputStream body) throws IOException {
        String type = request.getContentType()
                .filter(given -> given.matches(MediaType.MULTIPART_FORM_DATA_TYPE))
                .map(MediaType::toString)
                .orElse(null);
        if (type == null) {
            return new Form(null);
        }
        var head = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
        head.headers().set(HttpHeaderNames.CONTENT_TYPE, type);
        Form form = opened(head);
        try {
            form.take(body);
            return form;
        } catch (IOException | RuntimeException e) {
            form.close();
            throw e;
        }
    }

    private static Form opened(DefaultHttpRequest head) {
        try {
            return new Form(new HttpPostMultipartRequestDecoder(new DefaultHttpDataFactory(BLOCK), head));
        } catch (RuntimeException e) {
            throw malformed();
        }
    }

    private void take(InputStream body) throws IOException {
        byte[] block = body.readNBytes(BLOCK);
        boolean any = block.length > 0;
        for (; block.length > 0; block = body.readNBytes(BLOCK)) {
            var content = new DefaultHttpContent(Unpooled.wrappedBuffer(block));
            decode(() -> decoder().offer(content));
        }
        if (any) {
            decode(() -> {
                decoder().offer(LastHttpContent.EMPTY_LAST_CONTENT);
                sort(decoder().getBodyHttpDatas());
            });
        }
    }

    private HttpPostMultipartRequestDecoder decoder() {
        if (decoder == null) {
            throw malformed();
        }
        return decoder;
    }

    private interface Step {
        void run() throws IOException;
    }

    /** The decoder throws whatever a broken form leads it to. */
    private static void decode(Step step) {
        try {
            step.run();
        } catch (IOException | RuntimeException e) {
            throw malformed();
        }
    }

    private static Failure malformed() {
        return new Failure.Invalid("body.malformed", "请求体不是有效的表单");
    }

    private void sort(List<InterfaceHttpData> parts) throws IOException {
        for (InterfaceHttpData part : parts) {
            if (part instanceof FileUpload file) {
                files.add(new SentFile(file));
            } else if (part instanceof Attribute text) {
                texts.putIfAbsent(text.getName(), text.getValue());
            }
        }
    }

    Map<String, String> texts() {
        return texts;
    }

    List<SentFile> files() {
        return files;
    }

    @Override
    public void close() {
        if (decoder != null && !closed.getAndSet(true)) {
            decoder.destroy();
        }
    }
}
