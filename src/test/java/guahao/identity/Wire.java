package guahao.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A wire to an engine that can be cut and mended. */
public final class Wire implements AutoCloseable {

    private final ServerSocket entry;
    private final String host;
    private final int port;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    public Wire(URI engine) {
        host = engine.getHost();
        port = engine.getPort();
        try {
            entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return entry.getLocalPort();
    }

    public void cut() {
        cut = true;
        ends.forEach(Wire::close);
        ends.clear();
    }

    public void mend() {
        cut = false;
    }

    private void accept() {
        while (!entry.isClosed()) {
            try {
                Socket in = entry.accept();
                ends.add(in);
                if (cut) {
                    close(in);
                } else {
                    connect(in);
                }
            } catch (IOException e) {
                // The next one may do; a closed entry ends the loop.
            }
        }
    }

    private void connect(Socket in) throws IOException {
        var out = new Socket(host, port);
        ends.add(out);
        Thread.ofVirtual().start(() -> carry(in, out));
        Thread.ofVirtual().start(() -> carry(out, in));
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // Cut.
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // As good as closed.
        }
    }

    @Override
    public void close() throws IOException {
        entry.close();
        cut();
    }
}
