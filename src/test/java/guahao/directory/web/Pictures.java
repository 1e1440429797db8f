package guahao.directory.web;

import guahao.kit.Answer;
import guahao.kit.Http;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Pictures, and what only looks like some, sent as a form. */
public final class Pictures {

    private static final String BOUNDARY = "----a-boundary";

    private Pictures() {}

    public static byte[] small(String format) {
        return of(format, 20, 10);
    }

    static byte[] of(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A small picture whose header says otherwise. */
    static byte[] claiming(int width, int height) {
        byte[] png = small("png");
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, width).putInt(20, height);
        var checksum = new CRC32();
        checksum.update(png, 12, 17);
        header.putInt(29, (int) checksum.getValue());
        return png;
    }

    /** The header of a WebP picture that has nothing else. */
    public static byte[] webp(int width, int height) {
        ByteBuffer file = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
        file.put(text("RIFF")).putInt(24).put(text("WEBPVP8L")).putInt(12).put((byte) 0x2f);
        file.putInt((width - 1) | ((height - 1) << 14));
        return file.array();
    }

    /** @param type null to say nothing about it */
    public static Answer send(
            Http http, String path, String token, String field, String name, @Nullable String type, byte[] content) {
        return send(http, path, token, null, field, name, type, content);
    }

    public static Answer send(
            Http http,
            String path,
            String token,
            @Nullable String key,
            String field,
            String name,
            @Nullable String type,
            byte[] content) {
        return call(http, "POST", path, token, key, field, name, type, content);
    }

    /** With PUT and as what a browser sends. */
    static Answer put(Http http, String path, String token, byte[] content) {
        return call(http, "PUT", path, token, null, "file", "blob", "image/png", content);
    }

    private static Answer call(
            Http http,
            String method,
            String path,
            String token,
            @Nullable String key,
            String field,
            String name,
            @Nullable String type,
            byte[] content) {
        var form = new ByteArrayOutputStream();
        form.writeBytes(text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"remark\"\r\n\r\nx\r\n"));
        form.writeBytes(text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                + name + "\"\r\n" + (type == null ? "" : "Content-Type: " + type + "\r\n") + "\r\n"));
        form.writeBytes(content);
        form.writeBytes(text("\r\n--" + BOUNDARY + "--\r\n"));
        Http.Call call = http.call(method, path)
                .token(token)
                .body("multipart/form-data; boundary=" + BOUNDARY, form.toByteArray());
        return key == null ? call.send() : call.header("Idempotency-Key", key).send();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
