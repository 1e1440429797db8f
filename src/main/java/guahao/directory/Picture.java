package guahao.directory;

import java.io.InputStream;
import java.time.Instant;

/** A picture, which is open from the first reading on; whoever reads it closes it. */
public record Picture(String type, long size, Instant since, InputStream content) {}
