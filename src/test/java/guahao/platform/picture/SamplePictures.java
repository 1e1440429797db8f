package guahao.platform.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures for tests: a red corner at the top left of blue. */
public final class SamplePictures {

    private SamplePictures() {}

    public static byte[] of(String format, int width, int height) {
        return written(image(width, height, BufferedImage.TYPE_INT_RGB), format);
    }

    static BufferedImage image(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height / 2);
        graphics.dispose();
        return image;
    }

    static byte[] written(BufferedImage image, String format) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A JPEG that says how its camera was held. */
    public static byte[] turned(int orientation, int width, int height) {
        byte[] jpeg = of("jpeg", width, height);
        ByteBuffer segment = ByteBuffer.allocate(36);
        segment.putShort((short) 0xffe1).putShort((short) 34).put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        segment.order(ByteOrder.LITTLE_ENDIAN).put((byte) 'I').put((byte) 'I').putShort((short) 42);
        segment.putInt(8).putShort((short) 1);
        segment.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        segment.putShort((short) 0);
        ByteBuffer whole = ByteBuffer.allocate(jpeg.length + segment.position() + 4);
        segment.order(ByteOrder.BIG_ENDIAN).putShort(2, (short) (segment.position() + 2));
        whole.put(jpeg, 0, 2).put(segment.array(), 0, segment.position()).putInt(0);
        return whole.put(jpeg, 2, jpeg.length - 2).array();
    }

    /** A small PNG whose header says otherwise. */
    public static byte[] claiming(int width, int height) {
        byte[] png = of("png", 20, 10);
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, width).putInt(20, height);
        var checksum = new CRC32();
        checksum.update(png, 12, 17);
        header.putInt(29, (int) checksum.getValue());
        return png;
    }

    public static byte[] lossyWebp() {
        return Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    }

    /** A WebP of one colour, for which every size takes the same few bytes. */
    public static byte[] webp(int width, int height) {
        var bits = new Bits();
        bits.add(width - 1, 14)
                .add(height - 1, 14)
                .add(0, 1)
                .add(0, 3)
                .add(0, 1)
                .add(0, 1)
                .add(0, 1);
        for (int colour : new int[] {0, 200, 0, 255}) {
            bits.add(1, 1).add(0, 1).add(1, 1).add(colour, 8);
        }
        bits.add(1, 1).add(0, 1).add(0, 1).add(0, 1);
        byte[] data = bits.bytes();
        ByteBuffer webp = ByteBuffer.allocate(12 + 8 + 1 + data.length + (1 + data.length) % 2)
                .order(ByteOrder.LITTLE_ENDIAN);
        webp.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(webp.capacity() - 8);
        webp.put("WEBPVP8L".getBytes(StandardCharsets.US_ASCII)).putInt(1 + data.length);
        return webp.put((byte) 0x2f).put(data).array();
    }

    private static final class Bits {

        private final java.util.BitSet bits = new java.util.BitSet();
        private int count;

        Bits add(int value, int length) {
            for (int bit = 0; bit < length; bit++) {
                bits.set(count++, ((value >> bit) & 1) == 1);
            }
            return this;
        }

        byte[] bytes() {
            return java.util.Arrays.copyOf(bits.toByteArray(), (count + 7) / 8 + 8);
        }
    }
}
