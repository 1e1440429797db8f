package guahao.platform.picture;

import guahao.platform.failure.Failure;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** Decodes one picture of a file: its size first, for a few bytes may claim more pixels than there is memory. */
final class Decoder implements AutoCloseable {

    static final long MOST_PIXELS = 80_000_000;

    private final ImageReader reader;
    private final PictureType type;

    private final @Nullable GifScreen screen;

    Decoder(ImageInputStream stream, PictureType type) throws IOException {
        this.type = type;
        reader = ImageIO.getImageReadersByMIMEType(type.mediaType()).next();
        stream.seek(0);
        reader.setInput(stream, true, true);
        screen = type == PictureType.GIF ? GifScreen.of(reader) : null;
    }

    int width() throws IOException {
        return screen == null ? reader.getWidth(0) : screen.width();
    }

    int height() throws IOException {
        return screen == null ? reader.getHeight(0) : screen.height();
    }

    void requireFewPixels() throws IOException {
        if ((long) width() * height() > MOST_PIXELS) {
            throw new Failure.TooLarge("图片像素过大，最多支持 8000 万像素");
        }
    }

    /** The picture with every so-manieth pixel only. Throws when it is not whole. */
    BufferedImage decode(int step) throws IOException {
        var damage = new Damage();
        reader.addIIOReadWarningListener(damage);
        ImageReadParam thinned = reader.getDefaultReadParam();
        thinned.setSourceSubsampling(step, step, 0, 0);
        BufferedImage image = inAnyColours(thinned);
        if (damage.found) {
            throw new IIOException("The picture is not whole");
        }
        return screen == null ? image : screen.showing(image, step);
    }

    /** Printers' colours come without a conversion. */
    private BufferedImage inAnyColours(ImageReadParam param) throws IOException {
        boolean shown = type != PictureType.JPEG || reader.getImageTypes(0).hasNext();
        return shown
                ? GreyAndClear.converted(reader.read(0, param))
                : PrinterColours.converted(reader.readRaster(0, param));
    }

    /** Decoders of JPEG go on with grey where bytes are missing, and only warn. */
    private static final class Damage implements IIOReadWarningListener {

        private boolean found;

        @Override
        public void warningOccurred(ImageReader source, String warning) {
            String text = warning.toLowerCase(Locale.ROOT);
            boolean harmless = text.contains("extraneous");
            found |=
                    !harmless && (text.contains("corrupt") || text.contains("truncated") || text.contains("premature"));
        }
    }

    @Override
    public void close() {
        reader.dispose();
    }
}
