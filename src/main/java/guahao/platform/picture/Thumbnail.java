package guahao.platform.picture;

/**
 * A small picture of a picture.
 *
 * @param type the original's
 * @param width the original's when it stands upright
 * @param jpeg the small picture itself, upright
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares or changes it.
public record Thumbnail(PictureType type, int width, int height, byte[] jpeg) {}
