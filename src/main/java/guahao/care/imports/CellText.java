package guahao.care.imports;

import java.math.BigDecimal;

/** Cells as text. */
final class CellText {

    private CellText() {}

    static String of(Object cell) {
        String text =
                cell instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : cell.toString();
        return text.replace("\u0000", "").strip();
    }
}
