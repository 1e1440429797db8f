package guahao.wire.input;

import guahao.platform.failure.Failure;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A multipart form: its texts by name, and its files. Any other body is a form without anything. */
record Form(Map<String, String> texts, List<FilePart> files) {

    record FilePart(String field, SentFile file) {}

    static Form read(HttpRequest<?> request, byte[] body) {
        String type = request.getContentType()
                .filter(given -> given.matches(MediaType.MULTIPART_FORM_DATA_TYPE))
                .map(MediaType::toString)
                .orElse(null);
        if (type == null || body.length == 0) {
            return new Form(Map.of(), List.of());
        }
        var whole =
                new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/", Unpooled.wrappedBuffer(body));
        whole.headers().set(HttpHeaderNames.CONTENT_TYPE, type);
        HttpPostMultipartRequestDecoder decoder = null;
        try {
            decoder = new HttpPostMultipartRequestDecoder(new DefaultHttpDataFactory(false), whole);
            return of(decoder.getBodyHttpDatas());
        } catch (IOException | RuntimeException e) {
            throw new Failure.Invalid("body.malformed", "请求体不是有效的表单");
        } finally {
            if (decoder != null) {
                decoder.destroy();
            }
        }
    }

    private static Form of(List<InterfaceHttpData> parts) throws IOException {
        Map<String, String> texts = new HashMap<>();
        List<FilePart> files = new ArrayList<>();
        for (InterfaceHttpData part : parts) {
            if (part instanceof FileUpload file) {
                files.add(new FilePart(
                        file.getName(), new SentFile(file.getFilename(), file.getContentType(), file.get())));
            } else if (part instanceof Attribute text) {
                texts.putIfAbsent(text.getName(), text.getValue());
            }
        }
        return new Form(texts, files);
    }
}
