package guahao.platform.picture;

import guahao.platform.failure.Failure;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.imageio.stream.FileCacheImageInputStream;
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
     * {@link Failure.TooLarge} when it has too many pixels.
     */
    public Thumbnail of(Supplier<InputStream> content, long bytes) {
        Future<Thumbnail> made = threads.submit(() -> make(content, bytes));
        try {
            return made.get();
        } catch (InterruptedException e) {
            made.cancel(true);
            Thread.currentThread().interrupt();
            throw new Failure.Unavailable("picture.interrupted", "服务正在停止，请稍后再试", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Failure failure ? failure : notAPicture();
        }
    }

    /** The decoders go back and forth, so what they have read lies on the disk meanwhile. */
    private Thumbnail make(Supplier<InputStream> content, long bytes) throws IOException {
        try (InputStream in = content.get();
                var stream = new FileCacheImageInputStream(in, null)) {
            var blocks = new FileBlocks(stream, bytes);
            PictureType type = PictureType.ofFirstBytes(blocks.first(PictureType.LONGEST_SIGN))
                    .orElseThrow(Thumbnails::notAPicture);
            if (type != PictureType.WEBP) {
                return make(stream, type, blocks);
            }
            WebpFrames.check(blocks);
            whole.lock();
            try {
                return make(stream, type, blocks);
            } finally {
                whole.unlock();
            }
        }
    }

    private static Thumbnail make(ImageInputStream stream, PictureType type, FileBlocks blocks) throws IOException {
        Turn turn = Exif.turn(blocks, type);
        try (var decoder = new Decoder(stream, type)) {
            decoder.requireFewPixels();
            int width = decoder.width();
            int height = decoder.height();
            double scale = Math.min(1, (double) LONGEST_EDGE / Math.max(width, height));
            // Twice as large as needed, so that halving still has pixels to mix.
            int step = Math.max(1, (int) (1 / scale / 2));
            BufferedImage small =
                    SmallPicture.scaled(decoder.decode(step), scaled(width, scale), scaled(height, scale));
            byte[] jpeg = SmallPicture.jpeg(SmallPicture.turned(small, turn));
            return turn.swapsSides()
                    ? new Thumbnail(type, height, width, jpeg)
                    : new Thumbnail(type, width, height, jpeg);
        }
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
