package guahao.gallery.file;

import guahao.platform.database.Transactions;
import guahao.platform.failure.Failure;
import guahao.platform.files.FileStore;
import guahao.platform.files.OnFirstRead;
import guahao.platform.picture.Thumbnail;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pictures' files. Before one is written and when its photo goes, the database notes it as loose; the transaction
 * that makes the photo strikes the note out. So whatever breaks in between, the janitor finds what nobody has.
 */
@Singleton
public final class GalleryFiles {

    private static final Logger LOG = LoggerFactory.getLogger(GalleryFiles.class);

    /** Far longer than it takes from the writing of a file to its photo. */
    private static final Duration LOOSE_AT_MOST = Duration.ofHours(1);

    private static final Duration NEXT_TRY = Duration.ofMinutes(10);

    private final FileStore store;
    private final LooseFileRepository loose;
    private final Transactions transactions;
    private final Clock clock;

    GalleryFiles(FileStore store, LooseFileRepository loose, Transactions transactions, Clock clock) {
        this.store = store;
        this.loose = loose;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Keeps the file and its thumbnail, to be claimed soon or dropped. */
    public StoredPicture put(Supplier<InputStream> original, long bytes, Thumbnail thumbnail) {
        LocalDate day = LocalDate.now(clock);
        UUID uuid = UUID.randomUUID();
        String path = PicturePath.ofOriginal(day, uuid, thumbnail.type()).path();
        String thumbPath = PicturePath.ofThumbnail(day, uuid).path();
        var crc = new CRC32();
        loose.add(List.of(path, thumbPath), now().plus(LOOSE_AT_MOST));
        try (InputStream content = new CheckedInputStream(original.get(), crc)) {
            store.putAs(PicturePath.stored(path), content, bytes);
            store.putAs(
                    PicturePath.stored(thumbPath), new ByteArrayInputStream(thumbnail.jpeg()), thumbnail.jpeg().length);
            return new StoredPicture(path, thumbPath, thumbnail, bytes, crc.getValue());
        } catch (IOException e) {
            drop(List.of(path, thumbPath));
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            drop(List.of(path, thumbPath));
            throw e;
        }
    }

    /** In the transaction that makes the photo. */
    public void claim(StoredPicture picture) {
        for (String path : picture.paths()) {
            if (loose.remove(path) == 0) {
                throw new IllegalStateException("Nobody keeps " + path + " any more");
            }
        }
    }

    /** Takes back what {@link #put} kept and nobody claimed. */
    public void drop(StoredPicture picture) {
        drop(picture.paths());
    }

    /** In the transaction that deletes the photos; the files go once that has come to stay. */
    public void discard(List<String> paths) {
        loose.add(paths, now());
        transactions.afterCommit(() -> drop(paths));
    }

    private void drop(List<String> paths) {
        paths.forEach(this::drop);
    }

    /** What cannot be deleted now is tried again later. */
    private void drop(String path) {
        try {
            store.delete(PicturePath.stored(path));
            loose.remove(path);
        } catch (RuntimeException e) {
            LOG.warn("A picture's file stays for now: {}", e.toString());
        }
    }

    /** Deletes files that nobody has for a while. */
    void dropDue(int most) {
        for (String path : loose.due(now(), most)) {
            loose.postpone(path, now().plus(NEXT_TRY));
            drop(path);
        }
    }

    /**
     * Of a picture that somebody has. A file that could not yet be deleted is there and nobody's, and so is one under a
     * name that leads through a link.
     */
    public long size(PicturePath path) {
        try {
            long size = store.size(PicturePath.stored(path.path()));
            if (loose.contains(path.path())) {
                throw new Failure.NoRoute();
            }
            return size;
        } catch (Failure.Invalid e) {
            throw new Failure.NoRoute();
        }
    }

    public InputStream open(PicturePath path, long from, long count) {
        return new OnFirstRead(() -> store.open(PicturePath.stored(path.path()), from, count));
    }

    /** The file when it is there and as large as it was; empty also when the store cannot be asked. */
    public Optional<InputStream> openWhole(String path, long bytes) {
        String stored = PicturePath.stored(path);
        try {
            return store.size(stored) == bytes ? Optional.of(store.open(stored)) : Optional.empty();
        } catch (Failure.NotFound e) {
            return Optional.empty();
        } catch (UncheckedIOException e) {
            LOG.warn("A picture cannot be read: {}", e.toString());
            return Optional.empty();
        }
    }

    private LocalDateTime now() {
        return LocalDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }
}
