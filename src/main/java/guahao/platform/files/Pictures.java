package guahao.platform.files;

import guahao.platform.failure.Failure;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
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

    /** The code of the failure that says that something is no picture. */
    public static final String NONE = "picture.none";

    private static final long PIXELS_KEPT = 250_000;

    private final Semaphore turns = new Semaphore(2);

    /**
     * The format in lower case: jpeg, png, gif, bmp, or webp, which goes by its header alone. Throws
     * {@link Failure.Invalid} when it is no picture.
     */
    public String format(byte[] content) {
        Optional<PictureSize> webp = PictureSize.ofWebp(content);
        if (webp.isPresent()) {
            webp.get().requireReasonable();
            return "webp";
        }
        turns.acquireUninterruptibly();
        try {
            return decodedFormat(content);
        } finally {
            turns.release();
        }
    }

    private static String decodedFormat(byte[] content) {
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw notAPicture();
            }
            ImageReader reader = readers.next();
            try {
                // What shows a GIF makes room for its whole screen, however small the frames on it are.
                PictureSize.ofGifScreen(content).ifPresent(PictureSize::requireReasonable);
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
        }
    }

    private static void decode(ImageReader reader) throws IOException {
        PictureSize size = new PictureSize(reader.getWidth(0), reader.getHeight(0));
        size.requireReasonable();
        int step = (int) Math.ceil(Math.sqrt((double) size.pixels() / PIXELS_KEPT));
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
        return new Failure.Invalid(NONE, "只允许上传图片文件");
    }
}
