package guahao.wire.input;

import io.netty.handler.codec.http.multipart.FileUpload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A file as a client sent it, there for as long as the request is. */
public final class SentFile {

    private final FileUpload upload;

    SentFile(FileUpload upload) {
        this.upload = upload;
    }

    String field() {
        return upload.getName();
    }

    /** What the client says it is, null when it says nothing. */
    public @Nullable String type() {
        return upload.getContentType();
    }

    /** As the client calls it. */
    public String name() {
        return upload.getFilename();
    }

    /** The ending of the name in lower case, without the dot; empty without one. */
    public String extension() {
        String name = name();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    public long size() {
        return upload.length();
    }

    /** All of it, for what is small. */
    public byte[] content() {
        try {
            return upload.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The reader closes the stream, and may ask for it again. */
    public InputStream open() {
        try {
            return upload.isInMemory()
                    ? new ByteArrayInputStream(upload.get())
                    : Files.newInputStream(upload.getFile().toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
