package guahao.platform.files;

import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Tells pictures from what only says that it is one, by decoding it. The size is read first: a few bytes may claim more
 * pixels than there is memory. What is decoded is thinned out, and few are at it at once.
 */
@Singleton
public final class Pictures {

    private static final long MOST_PIXELS = 25_000_000;
    private static final int LONGEST_SIDE = 20_000;
    private static final long PIXELS_KEPT = 250_000;

    private final Semaphore turns = new Semaphore(2);

    /** The format in lower case: jpeg, png, gif or bmp. Throws {@link Failure.Invalid} when it is no picture. */
    public String format(byte[] content) {
        turns.acquireUninterruptibly();
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw notAPicture();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                decode(reader);
                return reader.getFormatName().toLowerCase(Locale.ROOT);
            } finally {
                reader.dispose();
            }
        } catch (Failure failure) {
            throw failure;
        } catch (IOException | RuntimeException e) {
            // The decoders throw whatever broken bytes lead them to.
            throw notAPicture();
        } finally {
            turns.release();
        }
    }

    private static void decode(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        long pixels = (long) width * height;
        if (pixels > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
            throw new Failure.Invalid("picture.too-many-pixels", "图片尺寸过大");
        }
        int step = (int) Math.ceil(Math.sqrt((double) pixels / PIXELS_KEPT));
        ImageReadParam thinned = reader.getDefaultReadParam();
        thinned.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
        if (reader.canReadRaster()) {
            // Also for colours that cannot be shown here, such as those of printers.
            reader.readRaster(0, thinned);
        } else {
            reader.read(0, thinned);
        }
    }

    private static Failure notAPicture() {
        return new Failure.Invalid("picture.none", "只允许上传图片文件");
    }
}
