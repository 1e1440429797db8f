package guahao.directory;

import java.io.InputStream;

/** An open picture; whoever asks for it closes it. */
public record Picture(String type, long size, InputStream content) {}
