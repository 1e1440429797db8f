package guahao.platform.picture;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Reads the orientation out of a block of EXIF; a block that makes no sense says nothing. */
final class Exif {

    static final byte[] SIGN = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);

    private static final int ORIENTATION = 0x0112;
    private static final int MOST_ENTRIES = 500;
    private static final int ENTRY = 12;
    private static final int MAGIC = 42;
    private static final short INTEL = 0x4949;

    private Exif() {}

    static Turn turn(FileBlocks file, PictureType type) throws IOException {
        return turn(
                switch (type) {
                    case JPEG -> file.jpegExif();
                    case PNG -> file.chunk(8, ByteOrder.BIG_ENDIAN, "eXIf");
                    case WEBP -> file.chunk(12, ByteOrder.LITTLE_ENDIAN, "EXIF");
                    case GIF -> ByteBuffer.allocate(0);
                });
    }

    private static Turn turn(ByteBuffer block) {
        try {
            if (startsWithSign(block)) {
                block.position(SIGN.length);
            }
            return turnOfTiff(block.slice());
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return Turn.NONE;
        }
    }

    private static boolean startsWithSign(ByteBuffer block) {
        return block.remaining() >= SIGN.length && block.slice(0, SIGN.length).equals(ByteBuffer.wrap(SIGN));
    }

    private static Turn turnOfTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort() == INTEL ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        if (tiff.getShort() != MAGIC) {
            return Turn.NONE;
        }
        tiff.position(tiff.getInt());
        int entries = Math.min(MOST_ENTRIES, Short.toUnsignedInt(tiff.getShort()));
        int first = tiff.position();
        for (int entry = 0; entry < entries; entry++) {
            tiff.position(first + entry * ENTRY);
            if (Short.toUnsignedInt(tiff.getShort()) == ORIENTATION) {
                tiff.position(first + entry * ENTRY + 8);
                return Turn.ofExif(tiff.getShort());
            }
        }
        return Turn.NONE;
    }
}
