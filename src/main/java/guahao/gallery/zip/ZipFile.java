package guahao.gallery.zip;

import java.io.InputStream;
import java.time.LocalDateTime;

/** A file about to become an entry of an archive. */
record ZipFile(String name, long bytes, long crc32, LocalDateTime time, InputStream content) {}
