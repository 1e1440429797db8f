package guahao.platform.picture;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What a GIF is shown on, and where its first frame lies: viewers make room for the whole of it, however small the
 * frames are.
 */
record GifScreen(int width, int height, int left, int top) {

    static GifScreen of(ImageReader reader) throws IOException {
        Element screen = child(reader.getStreamMetadata(), "LogicalScreenDescriptor");
        Element frame = child(reader.getImageMetadata(0), "ImageDescriptor");
        int left = number(frame, "imageLeftPosition");
        int top = number(frame, "imageTopPosition");
        return new GifScreen(
                Math.max(number(screen, "logicalScreenWidth"), left + reader.getWidth(0)),
                Math.max(number(screen, "logicalScreenHeight"), top + reader.getHeight(0)),
                left,
                top);
    }

    /** @param frame the first one, with every so-manieth pixel only */
    BufferedImage showing(BufferedImage frame, int step) {
        int thinWidth = Math.ceilDiv(width, step);
        int thinHeight = Math.ceilDiv(height, step);
        if (frame.getWidth() == thinWidth && frame.getHeight() == thinHeight) {
            return frame;
        }
        var shown = new BufferedImage(thinWidth, thinHeight, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = shown.createGraphics();
        graphics.drawImage(frame, left / step, top / step, null);
        graphics.dispose();
        return shown;
    }

    private static Element child(IIOMetadata metadata, String name) throws IOException {
        Node root = metadata.getAsTree(metadata.getNativeMetadataFormatName());
        for (Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && node.getNodeName().equals(name)) {
                return element;
            }
        }
        throw new IOException("No " + name);
    }

    private static int number(Element element, String name) {
        String text = element.getAttribute(name);
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }
}
