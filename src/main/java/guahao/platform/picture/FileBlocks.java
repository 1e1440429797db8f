package guahao.platform.picture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.stream.ImageInputStream;

/** Finds named blocks in the file of a picture without decoding the rest. */
final class FileBlocks {

    private static final int LONGEST_BLOCK = 64 * 1024;
    private static final int MOST_BLOCKS = 10_000;
    private static final int APP1 = 0xe1;
    private static final int START_OF_SCAN = 0xda;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final ImageInputStream file;
    private final long length;

    FileBlocks(ImageInputStream file, long length) {
        this.file = file;
        this.length = length;
    }

    /** At most so many bytes of the beginning. */
    byte[] first(int most) throws IOException {
        byte[] bytes = new byte[(int) Math.min(most, length)];
        file.seek(0);
        file.readFully(bytes);
        return bytes;
    }

    /** The EXIF segment of a JPEG, empty without one. */
    ByteBuffer jpegExif() throws IOException {
        long at = 2;
        for (int block = 0; block < MOST_BLOCKS && at + 4 <= length; block++) {
            file.seek(at);
            int marker = file.readUnsignedShort();
            int size = file.readUnsignedShort();
            if (marker >> 8 != 0xff || (marker & 0xff) == START_OF_SCAN || size < 2) {
                return NOTHING;
            }
            if ((marker & 0xff) == APP1) {
                ByteBuffer content = read(size - 2);
                if (content.remaining() >= Exif.SIGN.length
                        && content.slice(0, Exif.SIGN.length).equals(ByteBuffer.wrap(Exif.SIGN))) {
                    return content;
                }
            }
            at += 2 + size;
        }
        return NOTHING;
    }

    /** What a container of chunks (PNG, RIFF) has under a name, empty without it. */
    ByteBuffer chunk(int start, ByteOrder order, String name) throws IOException {
        boolean riff = order == ByteOrder.LITTLE_ENDIAN;
        long at = start;
        for (int block = 0; block < MOST_BLOCKS && at + 8 <= length; block++) {
            ByteBuffer head = head(at, order);
            String found = riff ? text(head, 0) : text(head, 4);
            long size = Integer.toUnsignedLong(head.getInt(riff ? 4 : 0));
            if (found.equals(name)) {
                return read((int) Math.min(size, LONGEST_BLOCK));
            }
            at += 8 + size + (riff ? size & 1 : 4);
        }
        return NOTHING;
    }

    /** Leaves the file behind it. */
    private ByteBuffer head(long at, ByteOrder order) throws IOException {
        file.seek(at);
        byte[] head = new byte[8];
        file.readFully(head);
        return ByteBuffer.wrap(head).order(order);
    }

    private static String text(ByteBuffer head, int at) {
        return StandardCharsets.ISO_8859_1.decode(head.slice(at, 4)).toString();
    }

    private ByteBuffer read(int size) throws IOException {
        byte[] content = new byte[(int) Math.min(size, length - file.getStreamPosition())];
        file.readFully(content);
        return ByteBuffer.wrap(content);
    }
}
