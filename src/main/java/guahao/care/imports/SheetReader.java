package guahao.care.imports;

import guahao.care.input.Complaint;
import guahao.platform.failure.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** Reads the first sheet of a workbook row by row; of the rows that nobody asked for nothing is kept. */
final class SheetReader {

    static final int MOST_ROWS = 10_000;
    private static final ReadingOptions LENIENT = new ReadingOptions(false, true);

    private final int offset;
    private final int limit;
    private final boolean date1904;
    private final List<SheetRow> wanted = new ArrayList<>();
    private boolean named;
    private int total;

    private SheetReader(int offset, int limit, boolean date1904) {
        this.offset = offset;
        this.limit = limit;
        this.date1904 = date1904;
    }

    /** Throws {@link Failure.Invalid} when it is no workbook, or has too many rows. */
    static Sheet read(InputStream workbook, int offset, int limit) {
        try (var book = new ReadableWorkbook(workbook, LENIENT)) {
            var sheet = book.getFirstSheet();
            var reader = new SheetReader(offset, limit, book.isDate1904());
            try (Stream<Row> rows = sheet.openStream()) {
                reader.readAll(rows.iterator());
            }
            return new Sheet(sheet.getName(), reader.named, reader.total, reader.wanted);
        } catch (Failure failure) {
            throw failure;
        } catch (IOException | RuntimeException e) {
            // Whatever broken bytes lead the reader to.
            throw Complaint.about("file", "文件不是有效的 xlsx 工作簿");
        }
    }

    private void readAll(Iterator<Row> rows) {
        Map<Integer, String> first = rows.hasNext() ? labels(rows.next()) : Map.of();
        Row second = rows.hasNext() ? rows.next() : null;
        Map<Integer, String> below = second == null ? Map.of() : labels(second);
        boolean twoHeaders =
                below.values().stream().anyMatch(label -> Column.labelled(label).isPresent());
        Map<Integer, Column> columns = columns(first, twoHeaders ? below : Map.of());
        named = columns.containsValue(Column.NAME);
        if (second != null && !twoHeaders) {
            add(second, columns);
        }
        while (rows.hasNext()) {
            add(rows.next(), columns);
        }
    }

    private static Map<Integer, Column> columns(Map<Integer, String> first, Map<Integer, String> second) {
        Map<Integer, String> labels = new HashMap<>(first);
        labels.putAll(second);
        Map<Integer, Column> columns = new HashMap<>();
        labels.forEach((index, label) -> Column.labelled(label).ifPresent(column -> columns.put(index, column)));
        return columns;
    }

    private static Map<Integer, String> labels(Row row) {
        Map<Integer, String> labels = new HashMap<>();
        row.stream().filter(Objects::nonNull).forEach(cell -> {
            String label = String.valueOf(value(cell)).replaceAll("[\\s\u3000]+", "");
            if (!label.isEmpty()) {
                labels.put(cell.getColumnIndex(), label);
            }
        });
        return labels;
    }

    private void add(Row row, Map<Integer, Column> columns) {
        Map<Column, Object> cells = new EnumMap<>(Column.class);
        boolean blank = true;
        for (Cell cell : row) {
            Object value = cell == null ? "" : value(cell);
            if (cell != null && !value.toString().isBlank()) {
                Column column = columns.get(cell.getColumnIndex());
                blank &= column == Column.SERIAL;
                if (column != null) {
                    cells.putIfAbsent(column, value);
                }
            }
        }
        if (blank) {
            return;
        }
        if (total >= MOST_ROWS) {
            throw Complaint.about("file", "数据行不能超过 " + MOST_ROWS + " 行");
        }
        if (total >= offset && total < (long) offset + limit) {
            wanted.add(new SheetRow(row.getRowNum(), cells, date1904));
        }
        total++;
    }

    /** Of a formula, what it last came to. */
    private static Object value(Cell cell) {
        Object value = cell.getValue();
        return value == null ? Objects.requireNonNullElse(cell.getRawValue(), "") : value;
    }
}
