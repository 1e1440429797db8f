package guahao.platform.picture;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/** Grey with transparency, which Java would draw lighter than it is. */
final class GreyAndClear {

    private static final int BANDS = 2;

    private GreyAndClear() {}

    /** Other pictures as they are. */
    static BufferedImage converted(BufferedImage image) {
        Raster samples = image.getRaster();
        if (samples.getNumBands() != BANDS) {
            return image;
        }
        int tooFine = image.getSampleModel().getSampleSize(0) - Byte.SIZE;
        var converted = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        int[] row = new int[image.getWidth() * BANDS];
        for (int y = 0; y < image.getHeight(); y++) {
            samples.getPixels(samples.getMinX(), samples.getMinY() + y, image.getWidth(), 1, row);
            for (int x = 0; x < image.getWidth(); x++) {
                int grey = row[x * BANDS] >> tooFine;
                converted.setRGB(x, y, (row[x * BANDS + 1] >> tooFine) << 24 | grey << 16 | grey << 8 | grey);
            }
        }
        return converted;
    }
}
