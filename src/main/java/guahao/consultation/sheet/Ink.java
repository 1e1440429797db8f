package guahao.consultation.sheet;

import java.awt.Color;

/** The colours of a printed record. */
final class Ink {

    static final Color BLUE = new Color(0x1e3a8a);
    static final Color RED = new Color(0xc41e3a);
    static final Color BLACK = new Color(0x1f2937);
    static final Color GREY = new Color(0x6b7280);
    static final Color LINE = new Color(0xcbd5e1);
    static final Color PALE_BLUE = new Color(0xeff6ff);
    static final Color PALE_GREY = new Color(0xf8fafc);

    private Ink() {}
}
