package guahao.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A stream that is opened when somebody reads it. What is answered to a client who has left is never read and, by the
 * server that sends it, never closed either; so nothing may be open until then.
 */
public final class OnFirstRead extends InputStream {

    private final Supplier<? extends InputStream> opening;
    private @Nullable InputStream content;
    private boolean closed;

    public OnFirstRead(Supplier<? extends InputStream> opening) {
        this.opening = opening;
    }

    @Override
    public int read() throws IOException {
        return content().read();
    }

    @Override
    public int read(byte[] block, int from, int count) throws IOException {
        return content().read(block, from, count);
    }

    private synchronized InputStream content() throws IOException {
        if (closed) {
            throw new IOException("Closed");
        }
        if (content == null) {
            content = opened();
        }
        return content;
    }

    private InputStream opened() throws IOException {
        try {
            return opening.get();
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        if (content != null) {
            content.close();
        }
    }
}
