package guahao.platform.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A random secret made on first use and kept in a file that only its owner may read. */
public final class KeptSecret {

    private static final int BYTES = 32;

    private KeptSecret() {}

    public static String in(Path file) {
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            byte[] secret = new byte[BYTES];
            new SecureRandom().nextBytes(secret);
            String text = HexFormat.of().formatHex(secret);
            writePrivately(file, text);
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep a secret in " + file, e);
        }
    }

    /** Whole or not at all, and never readable by others, not even for a moment. */
    public static void writePrivately(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        Path draft = posix
                ? Files.createTempFile(
                        file.getParent(),
                        ".draft",
                        "",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile(file.getParent(), ".draft", "");
        Files.writeString(draft, text);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
