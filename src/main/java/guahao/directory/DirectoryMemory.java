package guahao.directory;

import guahao.platform.redis.Announcements;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory in memory, replaced whole when it changes: at once after a change made here, after a word from another
 * server, and at the latest when somebody looks whether there is a newer version.
 */
@Context
public final class DirectoryMemory {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryMemory.class);
    private static final String CHANNEL = "guahao.directory";
    private static final int SECONDS_TO_WAIT = 10;

    private final DirectoryLoader loader;
    private final Announcements announcements;
    private volatile @Nullable DirectorySnapshot snapshot;

    /** The one that reads: it takes no part in whatever transaction asks for it. */
    private final ExecutorService reader = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("directory-memory").factory());

    DirectoryMemory(DirectoryLoader loader, Announcements announcements) {
        this.loader = loader;
        this.announcements = announcements;
    }

    @PostConstruct
    void listen() {
        announcements.listen(CHANNEL, word -> reader.submit(this::refreshQuietly));
    }

    /**
     * Before anybody asks. Who asks inside a transaction holds a connection already, and a reading takes another: a
     * rush right after the start would keep all of them waiting for one that none gives back.
     */
    @EventListener
    void loadFirst(StartupEvent start) {
        refreshQuietly();
    }

    DirectorySnapshot now() {
        DirectorySnapshot current = snapshot;
        return current == null ? refresh() : current;
    }

    /** After a change made here: whoever asks from now on sees it, and the other servers are told. */
    void changed() {
        try {
            refresh();
        } catch (RuntimeException e) {
            LOG.warn("The directory may be out of date for a moment: {}", e.getMessage());
        }
        announcements.announce(CHANNEL, "changed");
    }

    /** Waits until a version is read that is no older than this call. */
    DirectorySnapshot refresh() {
        Future<DirectorySnapshot> newest = reader.submit(this::readIfNewer);
        try {
            return newest.get(SECONDS_TO_WAIT, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The directory cannot be read", e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("The directory cannot be read in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private DirectorySnapshot readIfNewer() {
        DirectorySnapshot current = snapshot;
        if (current == null || current.version() != loader.version()) {
            current = loader.load();
            snapshot = current;
        }
        return current;
    }

    /** For whatever was not heard of. */
    @Scheduled(fixedDelay = "1s", initialDelay = "1s")
    void lookForNewer() {
        if (snapshot != null) {
            reader.submit(this::refreshQuietly);
        }
    }

    private void refreshQuietly() {
        try {
            readIfNewer();
        } catch (RuntimeException e) {
            LOG.warn("The directory may be out of date: {}", e.getMessage());
        }
    }

    @PreDestroy
    void stop() {
        reader.shutdownNow();
    }
}
