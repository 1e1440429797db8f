package guahao.platform.picture;

import java.awt.geom.AffineTransform;

/** How a picture has to be turned to stand upright; the eight values of EXIF, in their order from 1. */
enum Turn {
    NONE,
    MIRRORED,
    HALF,
    HALF_MIRRORED,
    RIGHT_MIRRORED,
    RIGHT,
    LEFT_MIRRORED,
    LEFT;

    static Turn ofExif(int orientation) {
        return orientation >= 1 && orientation <= values().length ? values()[orientation - 1] : NONE;
    }

    /** Whether what was wide becomes high. */
    boolean swapsSides() {
        return compareTo(RIGHT_MIRRORED) >= 0;
    }

    /** From the picture of that size to the upright one. */
    AffineTransform transform(int width, int height) {
        return switch (this) {
            case NONE -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case HALF -> new AffineTransform(-1, 0, 0, -1, width, height);
            case HALF_MIRRORED -> new AffineTransform(1, 0, 0, -1, 0, height);
            case RIGHT_MIRRORED -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case RIGHT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case LEFT_MIRRORED -> new AffineTransform(0, -1, -1, 0, height, width);
            case LEFT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }
}
