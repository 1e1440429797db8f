package guahao.platform.files;

import java.io.InputStream;
import java.time.Instant;

/**
 * A file, which is open from the first reading on; whoever reads it closes it.
 *
 * @param type its MIME type
 */
public record OpenFile(String type, long size, Instant since, InputStream content) {

    /** One that is there. */
    public static OpenFile of(FileStore files, String path, String type) {
        return new OpenFile(type, files.size(path), files.since(path), new OnFirstRead(() -> files.open(path)));
    }
}
