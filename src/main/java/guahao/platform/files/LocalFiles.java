package guahao.platform.files;

import guahao.platform.boot.Settings;
import guahao.platform.failure.Failure;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Files on the local disk, or on one that several servers share. */
@Singleton
final class LocalFiles implements FileStore {

    private static final int BLOCK = 64 * 1024;
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
        try {
            Path place = root.resolve(path);
            requireNoLink(Files.createDirectories(place.getParent()));
            Path draft = Files.createTempFile(drafts, "", "");
            try {
                write(content, draft, limit);
                Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(draft);
            }
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** On the disk itself before the file gets its name, since a row in the database will rely on it. */
    private static void write(InputStream content, Path draft, long limit) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            var out = Channels.newOutputStream(channel);
            byte[] block = new byte[BLOCK];
            long total = 0;
            for (int count = content.read(block); count >= 0; count = content.read(block)) {
                total += count;
                if (total > limit) {
                    throw new Failure.TooLarge();
                }
                out.write(block, 0, count);
            }
            channel.force(true);
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
