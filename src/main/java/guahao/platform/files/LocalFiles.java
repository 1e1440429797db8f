package guahao.platform.files;

import guahao.platform.boot.Settings;
import guahao.platform.failure.Failure;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Files on the local disk, or on one that several servers share. */
@Singleton
@Requires(missingBeans = S3Settings.class)
final class LocalFiles implements FileStore {

    private static final Duration LONGEST_WRITING = Duration.ofDays(1);

    private final Path root;
    private final Path drafts;

    LocalFiles(Settings settings, Clock clock, @Nullable @Value("${guahao.files:}") String folder) {
        Path place = folder == null || folder.isBlank() ? settings.data().resolve("files") : Path.of(folder);
        try {
            root = Files.createDirectories(place).toRealPath();
            drafts = Files.createDirectories(root.resolve(".drafts"));
            deleteDraftsOfTheKilled(clock.instant().minus(LONGEST_WRITING));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void deleteDraftsOfTheKilled(Instant before) throws IOException {
        try (Stream<Path> left = Files.list(drafts)) {
            for (Path draft : left.toList()) {
                if (Files.getLastModifiedTime(draft).toInstant().isBefore(before)) {
                    Files.deleteIfExists(draft);
                }
            }
        }
    }

    @Override
    public String put(String folder, String extension, InputStream content, long limit) {
        String path = StoredPath.fresh(folder, extension);
        putAs(path, content, limit);
        return path;
    }

    @Override
    public void putAs(String path, InputStream content, long limit) {
        Path place = root.resolve(StoredPath.checked(path));
        try (Draft draft = Draft.of(content, drafts, limit)) {
            requireNoLink(Files.createDirectories(place.getParent()));
            Files.move(draft.file(), place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public InputStream open(String path) {
        try {
            return Files.newInputStream(existing(path), LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    @SuppressWarnings("MustBeClosedChecker") // The reader closes the stream and with it the channel.
    public InputStream open(String path, long from, long count) {
        try {
            var channel =
                    Files.newByteChannel(existing(path), Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
            channel.position(from);
            return new FirstBytes(Channels.newInputStream(channel), count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public long size(String path) {
        try {
            return Files.size(existing(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Instant since(String path) {
        try {
            return Files.getLastModifiedTime(existing(path)).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean exists(String path) {
        return find(path) != null;
    }

    @Override
    public void delete(String path) {
        Path file = find(path);
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path existing(String path) {
        Path file = find(path);
        if (file == null) {
            throw new Failure.NotFound("file.unknown", "文件", path);
        }
        return file;
    }

    private @Nullable Path find(String path) {
        Path file = root.resolve(StoredPath.checked(path));
        try {
            requireNoLink(file);
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? file : null;
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A path whose real one is another goes through a link. */
    private static void requireNoLink(Path place) throws IOException {
        if (!place.toRealPath().equals(place)) {
            throw StoredPath.unsafe();
        }
    }
}
