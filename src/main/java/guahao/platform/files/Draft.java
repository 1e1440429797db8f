package guahao.platform.files;

import guahao.platform.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file under a name of no meaning, until all of it is there; closing deletes it, unless it was moved away.
 *
 * @param sha256 of its content, in hexadecimal
 */
record Draft(Path file, String sha256) implements AutoCloseable {

    private static final int BLOCK = 64 * 1024;

    static Draft of(InputStream content, Path folder, long limit) throws IOException {
        Path file = Files.createTempFile(folder, "", "");
        try {
            return new Draft(file, write(content, file, limit));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** On the disk itself before the file gets its name, since a row in the database will rely on it. */
    private static String write(InputStream content, Path file, long limit) throws IOException {
        MessageDigest digest = newSha256();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            byte[] block = new byte[BLOCK];
            long total = 0;
            for (int count = content.read(block); count >= 0; count = content.read(block)) {
                total += count;
                if (total > limit) {
                    throw new Failure.TooLarge();
                }
                digest.update(block, 0, count);
                writeFully(channel, ByteBuffer.wrap(block, 0, count));
            }
            channel.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
