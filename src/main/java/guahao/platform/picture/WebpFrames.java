package guahao.platform.picture;

import guahao.platform.failure.Failure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.imageio.IIOException;

/** The sizes that a WebP file tells of itself: that of the whole, and those of the frames, which decoders believe. */
final class WebpFrames {

    private static final int CHUNKS = 12;
    private static final int LOSSY_HEADER = 10;
    private static final int LOSSLESS_HEADER = 5;
    private static final int SIDE = 0x3fff;

    private WebpFrames() {}

    static void check(FileBlocks file) throws IOException {
        ByteBuffer lossy = file.chunk(CHUNKS, ByteOrder.LITTLE_ENDIAN, "VP8 ");
        ByteBuffer lossless = file.chunk(CHUNKS, ByteOrder.LITTLE_ENDIAN, "VP8L");
        if (lossy.remaining() >= LOSSY_HEADER) {
            lossy.order(ByteOrder.LITTLE_ENDIAN);
            require(lossy.getShort(6) & SIDE, lossy.getShort(8) & SIDE);
        }
        if (lossless.remaining() >= LOSSLESS_HEADER) {
            int sides = lossless.order(ByteOrder.LITTLE_ENDIAN).getInt(1);
            require((sides & SIDE) + 1, ((sides >> 14) & SIDE) + 1);
        }
    }

    private static void require(int width, int height) throws IIOException {
        if (width == 0 || height == 0) {
            throw new IIOException("A frame without pixels");
        }
        if ((long) width * height > Decoder.MOST_PIXELS) {
            throw new Failure.TooLarge("图片像素过大，最多支持 8000 万像素");
        }
    }
}
