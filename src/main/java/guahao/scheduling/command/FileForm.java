package guahao.scheduling.command;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** A form with one file in the field {@code file}, read while it is sent. */
final class FileForm {

    private final String boundary = "guahao-" + UUID.randomUUID();
    private final Path file;
    private final Progress progress;
    private final long size;

    FileForm(Path file, Progress progress) {
        this.file = file;
        this.progress = progress;
        try {
            size = Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher body() {
        return BodyPublishers.concat(
                BodyPublishers.ofString("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\";"
                        + " filename=\"all.json\"\r\nContent-Type: application/json\r\n\r\n"),
                BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(this::watched), size),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
    }

    private InputStream watched() {
        try {
            return new Watched(Files.newInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Watched extends FilterInputStream {

        private long done;

        Watched(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] block, int from, int length) throws IOException {
            int count = super.read(block, from, length);
            if (count > 0) {
                done += count;
                progress.at(done, size);
            }
            return count;
        }
    }
}
