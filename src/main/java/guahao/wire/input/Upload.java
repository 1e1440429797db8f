package guahao.wire.input;

import guahao.platform.failure.Failure;
import guahao.platform.failure.Problem;
import io.micronaut.http.HttpRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A form with files, read when a controller asks for it: after the caller's right to send one is known, on the
 * controller's virtual thread; of what is over its limit, which {@link UpTo} tells, nothing is kept.
 */
public final class Upload implements Body {

    /** Room for the other fields of the form, and for what is written between them. */
    private static final int ROOM_FOR_FIELDS = 64 * 1024;

    private final HttpRequest<?> request;
    private int most;
    private volatile @Nullable Form form;
    private volatile boolean forgotten;

    Upload(HttpRequest<?> request, int most) {
        this.request = request;
        this.most = most;
    }

    /** With a limit below the method's own, which is then the one that the caller is told. */
    public Upload atMost(int bytes) {
        most = Math.min(most, bytes);
        return this;
    }

    /** The first file under one of these names. Throws {@link Failure.Invalid} when there is none or it is empty. */
    public SentFile file(String... names) {
        SentFile file = form().files().stream()
                .filter(part -> List.of(names).contains(part.field()))
                .findFirst()
                .orElseThrow(() -> new Failure.Invalid("file.missing", "请上传文件"));
        if (file.size() > most) {
            throw tooLarge();
        }
        if (file.size() == 0) {
            throw new Failure.Invalid("file.empty", "文件内容为空");
        }
        return file;
    }

    /** The form's one file, which has to have this name and something in it. */
    public SentFile onlyFile(String name) {
        List<SentFile> files = form().files();
        SentFile file = files.stream()
                .filter(part -> part.field().equals(name) && part.size() > 0)
                .findFirst()
                .orElseThrow(() -> Failure.Invalid.of(Problem.required(name)));
        if (files.size() > 1) {
            throw Failure.Invalid.of(new Problem(name, Problem.Reason.TOO_MANY, "只能上传一个文件"));
        }
        if (file.size() > most) {
            throw tooLarge();
        }
        return file;
    }

    /** Of the first file alone: what is written between them is another each time. */
    @Override
    public byte[] fingerprint() {
        return form().files().stream().findFirst().map(Upload::digest).orElse(new byte[0]);
    }

    private static byte[] digest(SentFile file) {
        try (InputStream in = file.open();
                var digest =
                        new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(digest);
            return digest.getMessageDigest().digest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public @Nullable String text(String name) {
        return form().texts().get(name);
    }

    private Form form() {
        Form read = form;
        if (read == null) {
            read = read();
            form = read;
            if (forgotten) {
                read.close();
            }
        }
        return read;
    }

    private Form read() {
        try {
            return BodyBytes.stream(request, most + ROOM_FOR_FIELDS, body -> Form.read(request, body));
        } catch (Failure.TooLarge e) {
            throw tooLarge();
        }
    }

    private Failure tooLarge() {
        return new Failure.TooLarge(String.format(Locale.ROOT, "文件过大，最大支持 %.1fMB", most / (1024.0 * 1024)));
    }

    /** Its files go with the request, also when the caller left while it was read. */
    void forget() {
        forgotten = true;
        Form read = form;
        if (read != null) {
            read.close();
        }
    }
}
