package guahao.platform.picture;

import guahao.platform.failure.Failure;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/**
 * Tells pictures from what only says that it is one, by decoding it, and makes small ones. Two at a time, on threads of
 * their own: a virtual thread that computes would hold up all the others.
 */
@Singleton
public final class Thumbnails {

    public static final int LONGEST_EDGE = 800;

    private static final int AT_ONCE = 2;

    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().name("picture-", 0).daemon().factory());

    /** For those that can only be decoded whole. */
    private final Lock whole = new ReentrantLock();

    /**
     * Throws {@link Failure.UnsupportedType} when the file is no picture of a {@link PictureType} or is broken, and
     * {@link Failure.TooLarge} when it has too many pixels. Anything else that it throws is no fault of the file.
     */
    public Thumbnail of(Supplier<InputStream> content) {
        Future<Thumbnail> made = threads.submit(() -> make(content));
        try {
            return made.get();
        } catch (InterruptedException e) {
            made.cancel(true);
            Thread.currentThread().interrupt();
            throw new Failure.Unavailable("picture.interrupted", "服务正在停止，请稍后再试", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Failure failure
                    ? failure
                    : new IllegalStateException("No thumbnail can be made now", e.getCause());
        }
    }

    /**
     * The decoders go back and forth, so the file lies on the disk meanwhile; and once it does, what they complain of
     * is the file.
     */
    private Thumbnail make(Supplier<InputStream> content) throws IOException {
        Path file = Files.createTempFile("picture", "");
        try {
            try (InputStream in = content.get()) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            }
            try (var stream = new OfUntoldLength(file)) {
                return drawn(decoded(stream, Files.size(file)));
            }
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** One decoder that knows the length takes few bytes for many pixels for an attack, and some pictures are plain. */
    private static final class OfUntoldLength extends FileImageInputStream {
        OfUntoldLength(Path file) throws IOException {
            super(file.toFile());
        }

        @Override
        public long length() {
            return -1;
        }
    }

    /** What became of a file: a picture near the size that is wanted, and what the original is. */
    private record Decoded(PictureType type, int width, int height, Turn turn, BufferedImage image) {}

    /** The decoders throw whatever broken bytes lead them to. */
    private Decoded decoded(ImageInputStream stream, long bytes) {
        try {
            var blocks = new FileBlocks(stream, bytes);
            PictureType type = PictureType.ofFirstBytes(blocks.first(PictureType.LONGEST_SIGN))
                    .orElseThrow(Thumbnails::notAPicture);
            if (type != PictureType.WEBP) {
                return decoded(stream, type, blocks);
            }
            WebpFrames.check(blocks);
            whole.lock();
            try {
                return decoded(stream, type, blocks);
            } finally {
                whole.unlock();
            }
        } catch (Failure failure) {
            throw failure;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw notAPicture();
        }
    }

    private static Decoded decoded(ImageInputStream stream, PictureType type, FileBlocks blocks) throws IOException {
        Turn turn = Exif.turn(blocks, type);
        try (var decoder = new Decoder(stream, type)) {
            decoder.requireFewPixels();
            int width = decoder.width();
            int height = decoder.height();
            // Twice as large as needed, so that halving still has pixels to mix.
            int step = Math.max(1, (int) (1 / scale(width, height) / 2));
            return new Decoded(type, width, height, turn, decoder.decode(step));
        }
    }

    private static Thumbnail drawn(Decoded decoded) throws IOException {
        int width = decoded.width();
        int height = decoded.height();
        double scale = scale(width, height);
        BufferedImage small = SmallPicture.scaled(decoded.image(), scaled(width, scale), scaled(height, scale));
        byte[] jpeg = SmallPicture.jpeg(SmallPicture.turned(small, decoded.turn()));
        return decoded.turn().swapsSides()
                ? new Thumbnail(decoded.type(), height, width, jpeg)
                : new Thumbnail(decoded.type(), width, height, jpeg);
    }

    private static double scale(int width, int height) {
        return Math.min(1, (double) LONGEST_EDGE / Math.max(width, height));
    }

    private static int scaled(int side, double scale) {
        return Math.max(1, (int) Math.round(side * scale));
    }

    private static Failure notAPicture() {
        return new Failure.UnsupportedType("只支持 JPEG、PNG、WebP、GIF 图片");
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
