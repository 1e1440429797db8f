package guahao.care.imports;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of the sheet, its cells by column: texts, and numbers as {@link java.math.BigDecimal}.
 *
 * @param number from 1
 */
record SheetRow(int number, Map<Column, Object> cells, boolean date1904) {

    @Nullable
    Object cell(Column column) {
        return cells.get(column);
    }

    String text(Column column) {
        Object cell = cells.get(column);
        return cell == null ? "" : CellText.of(cell);
    }
}
