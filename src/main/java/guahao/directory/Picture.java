package guahao.directory;

import java.io.InputStream;
import java.time.Instant;

/** An open picture; whoever asks for it closes it. */
public record Picture(String type, long size, Instant since, InputStream content) {}
