package guahao.care.exports;

import guahao.care.stats.Point;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks with one sheet of figures. */
final class Workbooks {

    private Workbooks() {}

    static byte[] of(String sheet, List<Point> points) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Guahao", "1.0")) {
            Worksheet worksheet = workbook.newWorksheet(sheet);
            worksheet.value(0, 0, "date");
            worksheet.value(0, 1, "value");
            for (int i = 0; i < points.size(); i++) {
                worksheet.value(i + 1, 0, points.get(i).date());
                worksheet.value(i + 1, 1, points.get(i).value());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
