package guahao.directory;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * A drawn map of a hospital: streets, houses, a park and the hospital with its cross. Without text it needs no font.
 */
final class DemoMap {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;
    private static final int BLOCK = 80;
    private static final Color GROUND = new Color(0xEEF1F4);
    private static final Color HOUSE = new Color(0xD3DAE2);
    private static final Color PARK = new Color(0xBFE3C2);
    private static final Color STREET = Color.WHITE;
    private static final Color HOSPITAL = new Color(0x2F6DB5);

    private DemoMap() {}

    /** A PNG; the same for the same number. */
    static byte[] draw(int number) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(GROUND);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        blocks(pen, new Random(number));
        streets(pen);
        hospital(pen, BLOCK * (1 + number % 2), BLOCK);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void blocks(Graphics2D pen, Random random) {
        for (int x = 0; x < WIDTH; x += BLOCK) {
            for (int y = 0; y < HEIGHT; y += BLOCK) {
                pen.setColor(random.nextInt(4) == 0 ? PARK : HOUSE);
                pen.fillRoundRect(
                        x + 10, y + 10, BLOCK - 20 - random.nextInt(20), BLOCK - 20 - random.nextInt(20), 8, 8);
            }
        }
    }

    private static void streets(Graphics2D pen) {
        pen.setColor(STREET);
        pen.setStroke(new BasicStroke(8));
        for (int x = BLOCK; x < WIDTH; x += BLOCK) {
            pen.drawLine(x, 0, x, HEIGHT);
        }
        for (int y = BLOCK; y < HEIGHT; y += BLOCK) {
            pen.drawLine(0, y, WIDTH, y);
        }
    }

    private static void hospital(Graphics2D pen, int x, int y) {
        pen.setColor(HOSPITAL);
        pen.fillRoundRect(x + 8, y + 8, BLOCK - 16, BLOCK - 16, 10, 10);
        pen.setColor(Color.WHITE);
        pen.fillRect(x + 34, y + 20, 12, 40);
        pen.fillRect(x + 20, y + 34, 40, 12);
    }
}
