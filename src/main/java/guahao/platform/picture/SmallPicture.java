package guahao.platform.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Makes pictures small, in steps of a half that leave no pixel out, on white and without anything but the picture. */
final class SmallPicture {

    private static final float QUALITY = 0.8f;

    private SmallPicture() {}

    static BufferedImage scaled(BufferedImage image, int width, int height) {
        BufferedImage smaller = image;
        do {
            smaller =
                    drawn(smaller, Math.max(width, smaller.getWidth() / 2), Math.max(height, smaller.getHeight() / 2));
        } while (smaller.getWidth() > width || smaller.getHeight() > height);
        return smaller;
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        return draw(
                image,
                width,
                height,
                AffineTransform.getScaleInstance(
                        (double) width / image.getWidth(), (double) height / image.getHeight()));
    }

    static BufferedImage turned(BufferedImage image, Turn turn) {
        if (turn == Turn.NONE) {
            return image;
        }
        int width = turn.swapsSides() ? image.getHeight() : image.getWidth();
        int height = turn.swapsSides() ? image.getWidth() : image.getHeight();
        return draw(image, width, height, turn.transform(image.getWidth(), image.getHeight()));
    }

    private static BufferedImage draw(BufferedImage image, int width, int height, AffineTransform transform) {
        var result = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = result.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            graphics.drawImage(image, transform, null);
        } finally {
            graphics.dispose();
        }
        return result;
    }

    static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer =
                ImageIO.getImageWritersByMIMEType(PictureType.JPEG.mediaType()).next();
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
