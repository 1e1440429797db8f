package guahao.consultation.sheet;

import jakarta.inject.Singleton;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;

/** The font of printed records, which comes with the server. A sheet holds only the signs that it shows. */
@Singleton
final class SheetFont {

    private static final String NAME = "guahao-hei.ttf";
    private static final int MISSING = '□';

    private @Nullable BaseFont base;

    /** Read when the first sheet is printed: most servers print few. */
    synchronized BaseFont base() {
        BaseFont known = base == null ? read() : base;
        base = known;
        return known;
    }

    private static BaseFont read() {
        try (InputStream file = Objects.requireNonNull(SheetFont.class.getResourceAsStream("/fonts/" + NAME), NAME)) {
            return BaseFont.createFont(
                    NAME, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.CACHED, file.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Font plain(float size, Color colour) {
        return new Font(base(), size, Font.NORMAL, colour);
    }

    Font bold(float size, Color colour) {
        return new Font(base(), size, Font.BOLD, colour);
    }

    /** A sign that the font lacks is shown to be missing, instead of being left out without a trace. */
    String printable(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .codePoints()
                .map(sign -> Character.isWhitespace(sign) && sign != '\n' && sign != '　' ? ' ' : sign)
                .filter(sign -> sign == '\n' || !Character.isISOControl(sign))
                .map(sign -> sign == '\n' || base().charExists(sign) ? sign : MISSING)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }
}
