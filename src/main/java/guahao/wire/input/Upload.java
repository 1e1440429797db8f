package guahao.wire.input;

import guahao.platform.failure.Failure;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A form with files, read when a controller asks for it: after the caller's right to send one is known, on the
 * controller's virtual thread, and never further than its limit, which {@link UpTo} tells.
 */
public final class Upload implements Body {

    /** Room for the other fields of the form, and for what is written between them. */
    private static final int ROOM_FOR_FIELDS = 64 * 1024;

    private final HttpRequest<?> request;
    private final int most;
    private @Nullable Form form;

    Upload(HttpRequest<?> request, int most) {
        this.request = request;
        this.most = most;
    }

    /** The first file under one of these names. Throws {@link Failure.Invalid} when there is none or it is empty. */
    public SentFile file(String... names) {
        SentFile file = form().files().stream()
                .filter(part -> List.of(names).contains(part.field()))
                .map(Form.FilePart::file)
                .findFirst()
                .orElseThrow(() -> new Failure.Invalid("file.missing", "请上传文件"));
        if (file.content().length > most) {
            throw tooLarge();
        }
        if (file.content().length == 0) {
            throw new Failure.Invalid("file.empty", "文件内容为空");
        }
        return file;
    }

    /** Of the files alone: what is written between them is another each time. */
    @Override
    public byte[] fingerprint() {
        return form().files().stream()
                .map(part -> part.file().content())
                .findFirst()
                .orElse(new byte[0]);
    }

    @Override
    public @Nullable String text(String name) {
        return form().texts().get(name);
    }

    private Form form() {
        Form read = form;
        if (read == null) {
            read = Form.read(request, bytes());
            form = read;
        }
        return read;
    }

    private byte[] bytes() {
        try {
            return BodyBytes.read(request, most + ROOM_FOR_FIELDS);
        } catch (Failure.TooLarge e) {
            throw tooLarge();
        }
    }

    private Failure tooLarge() {
        return new Failure.TooLarge(String.format(Locale.ROOT, "文件过大，最大支持 %.1fMB", most / (1024.0 * 1024)));
    }
}
