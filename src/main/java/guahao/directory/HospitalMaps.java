package guahao.directory;

import guahao.platform.files.FileStore;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The map pictures of the hospitals. */
@Singleton
public final class HospitalMaps {

    static final String TYPE = "image/png";

    private static final String FOLDER = "hospital-maps";
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{32}\\.png");
    private static final int MOST_BYTES = 1 << 20;

    private final FileStore files;
    private final DirectoryChanges changes;

    HospitalMaps(FileStore files, DirectoryChanges changes) {
        this.files = files;
        this.changes = changes;
    }

    /** In the caller's transaction, with which the file stays or goes. */
    String put(byte[] png) {
        String path = files.put(FOLDER, "png", new ByteArrayInputStream(png), MOST_BYTES);
        changes.afterRollback(() -> files.delete(path));
        return path;
    }

    /** Empty when the hospital has none, or its file is lost. */
    public Optional<byte[]> of(Hospital hospital) {
        return Optional.ofNullable(hospital.imagePath()).flatMap(this::read);
    }

    /** The picture that clients find under this name below {@code /hospital-maps/}. */
    public Optional<byte[]> published(String name) {
        return NAME.matcher(name).matches() ? read(FOLDER + "/" + name) : Optional.empty();
    }

    private Optional<byte[]> read(String path) {
        if (!files.exists(path)) {
            return Optional.empty();
        }
        try (InputStream in = files.open(path)) {
            return Optional.of(in.readNBytes(MOST_BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
