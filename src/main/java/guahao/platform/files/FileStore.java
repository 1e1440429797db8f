package guahao.platform.files;

import java.io.InputStream;
import java.time.Instant;

/**
 * Keeps files under relative paths of its own making: {@code photos/3f9c....jpg}.
 *
 * <p>A path that could lead anywhere else is {@link guahao.platform.failure.Failure.Invalid}, with the code
 * {@code file.path}; a file that is not there {@link guahao.platform.failure.Failure.NotFound}.
 */
public interface FileStore {

    /**
     * Keeps the stream's content under a name nobody can guess, whole or not at all.
     *
     * @param folder lower-case words joined by slashes: {@code photos}, {@code care/exports}
     * @param extension without the dot, or empty
     * @param limit bytes from which on it is {@link guahao.platform.failure.Failure.TooLarge}
     * @return the path
     */
    String put(String folder, String extension, InputStream content, long limit);

    /**
     * The same under a path that its owner made: dated folders and a UUID, such as
     * {@code uploads/2026/11/20/<uuid>.jpg}. Nobody may have used it.
     */
    void putAs(String path, InputStream content, long limit);

    /** The reader closes the stream. */
    InputStream open(String path);

    /** A part of the file, from a byte on and so many. */
    InputStream open(String path, long from, long count);

    long size(String path);

    /** When it was put there. */
    Instant since(String path);

    boolean exists(String path);

    /** Deleting what is not there is no failure. */
    void delete(String path);
}
