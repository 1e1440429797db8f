package guahao.platform.picture;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import javax.imageio.IIOException;

/** Cyan, magenta, yellow and black, as Adobe's programs write them: upside down. Near enough for a small picture. */
final class PrinterColours {

    private static final int INKS = 4;

    private PrinterColours() {}

    static BufferedImage converted(Raster inks) throws IIOException {
        if (inks.getNumBands() != INKS) {
            throw new IIOException("No known colours");
        }
        var image = new BufferedImage(inks.getWidth(), inks.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[] row = new int[inks.getWidth() * INKS];
        for (int y = 0; y < inks.getHeight(); y++) {
            inks.getPixels(inks.getMinX(), inks.getMinY() + y, inks.getWidth(), 1, row);
            for (int x = 0; x < inks.getWidth(); x++) {
                image.setRGB(x, y, rgb(row, x * INKS));
            }
        }
        return image;
    }

    private static int rgb(int[] row, int at) {
        int black = row[at + 3];
        return ((row[at] * black / 255) << 16) | ((row[at + 1] * black / 255) << 8) | (row[at + 2] * black / 255);
    }
}
