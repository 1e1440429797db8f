package guahao.platform.files;

import guahao.platform.failure.Failure;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** How large a picture says that it is. */
record PictureSize(int width, int height) {

    private static final long MOST_PIXELS = 25_000_000;
    private static final int LONGEST_SIDE = 20_000;
    private static final int SIDE = 0x3fff;
    private static final int LOSSLESS_WEBP_HEADER = 25;
    private static final int WEBP_HEADER = 30;

    long pixels() {
        return (long) width * height;
    }

    void requireReasonable() {
        if (pixels() > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
            throw new Failure.Invalid("picture.too-many-pixels", "图片尺寸过大");
        }
    }

    /** Empty when it is no GIF. */
    static Optional<PictureSize> ofGifScreen(byte[] content) {
        boolean gif = content.length > 10 && text(content, 0, 4).equals("GIF8");
        return gif ? Optional.of(new PictureSize(twoBytes(content, 6), twoBytes(content, 8))) : Optional.empty();
    }

    /** Empty when it is no WebP, or a torn one. */
    static Optional<PictureSize> ofWebp(byte[] content) {
        boolean webp = content.length >= LOSSLESS_WEBP_HEADER
                && text(content, 0, 4).equals("RIFF")
                && text(content, 8, 4).equals("WEBP")
                && Integer.toUnsignedLong(fourBytes(content, 4)) + 8 <= content.length;
        return webp ? ofWebpChunk(content) : Optional.empty();
    }

    private static Optional<PictureSize> ofWebpChunk(byte[] content) {
        String chunk = text(content, 12, 4);
        // A lossless picture of one colour may be shorter than the header of the others.
        if (!chunk.equals("VP8L") && content.length < WEBP_HEADER) {
            return Optional.empty();
        }
        return switch (chunk) {
            case "VP8 " ->
                isStartOfFrame(content) ? ofFrame(twoBytes(content, 26), twoBytes(content, 28)) : Optional.empty();
            case "VP8L" -> content[20] == 0x2f ? ofLossless(fourBytes(content, 21)) : Optional.empty();
            case "VP8X" ->
                Optional.of(
                        new PictureSize((fourBytes(content, 24) & 0xffffff) + 1, (fourBytes(content, 26) >>> 8) + 1));
            default -> Optional.empty();
        };
    }

    private static boolean isStartOfFrame(byte[] content) {
        return twoBytes(content, 23) == 0x019d && content[25] == 0x2a;
    }

    /** The upper two bits of each side are about scaling. */
    private static Optional<PictureSize> ofFrame(int width, int height) {
        return Optional.of(new PictureSize(width & SIDE, height & SIDE));
    }

    private static Optional<PictureSize> ofLossless(int bits) {
        return Optional.of(new PictureSize((bits & SIDE) + 1, (bits >>> 14 & SIDE) + 1));
    }

    private static String text(byte[] content, int from, int length) {
        return new String(content, from, length, StandardCharsets.ISO_8859_1);
    }

    private static int twoBytes(byte[] content, int at) {
        return Short.toUnsignedInt(little(content).getShort(at));
    }

    private static int fourBytes(byte[] content, int at) {
        return little(content).getInt(at);
    }

    private static ByteBuffer little(byte[] content) {
        return ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }
}
