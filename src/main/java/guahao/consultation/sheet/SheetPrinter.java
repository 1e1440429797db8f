package guahao.consultation.sheet;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** Prints sheets, one at a time: the font is everybody's, and a flood of them is to cost one core. */
@Singleton
final class SheetPrinter {

    private static final float MARGIN = 48;
    private static final float SIGNATURE_HEIGHT = 112;

    private final SheetFont font;
    private final ReentrantLock printing = new ReentrantLock();

    SheetPrinter(SheetFont font) {
        this.font = font;
    }

    /** A PDF, of one page unless the doctor wrote a lot. */
    byte[] print(SheetContent content) {
        printing.lock();
        try {
            return printed(content);
        } finally {
            printing.unlock();
        }
    }

    private byte[] printed(SheetContent content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN - 8, MARGIN)) {
            PdfWriter writer = PdfWriter.getInstance(document, bytes);
            writer.setPageEvent(new Footer(font, content));
            document.addTitle("门诊病历单");
            document.addCreator("Guahao");
            document.open();
            document.add(new Letterhead(font).table());
            document.add(basics(content));
            section(document, "主诉", content.chiefComplaint());
            section(document, "现病史", content.presentIllness());
            section(document, "辅助检查", content.auxiliaryExam());
            diagnosis(document, content.diagnosis());
            section(document, "处方", content.prescription());
            document.add(signature(content));
        }
        return bytes.toByteArray();
    }

    private PdfPTable basics(SheetContent content) {
        PdfPTable table = new PdfPTable(new float[] {1, 1.5f, 1, 1.5f, 1.1f, 2.2f});
        table.setWidthPercentage(100);
        table.setSpacingBefore(14);
        List<String> cells = List.of(
                "姓名",
                content.patient(),
                "性别",
                content.gender(),
                "年龄",
                content.age(),
                "门诊号",
                content.outpatientNo(),
                "科室",
                content.department(),
                "就诊时间",
                content.visited());
        for (int i = 0; i < cells.size(); i += 2) {
            table.addCell(cell(new Phrase(cells.get(i), font.plain(9.5f, Ink.GREY)), true));
            table.addCell(cell(new Phrase(font.printable(cells.get(i + 1)), font.plain(10.5f, Ink.BLACK)), false));
        }
        return table;
    }

    private static PdfPCell cell(Phrase text, boolean label) {
        PdfPCell cell = new PdfPCell(text);
        cell.setBorderColor(Ink.LINE);
        cell.setPadding(6);
        cell.setPaddingTop(4);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        if (label) {
            cell.setBackgroundColor(Ink.PALE_GREY);
        }
        return cell;
    }

    private void section(Document document, String title, String text) {
        document.add(heading(title));
        Paragraph body = new Paragraph(19, font.printable(text), font.plain(11, Ink.BLACK));
        body.setIndentationLeft(11);
        document.add(body);
    }

    private Paragraph heading(String title) {
        Paragraph heading = new Paragraph(18, title, font.bold(12, Ink.BLUE));
        heading.setSpacingBefore(5);
        heading.setSpacingAfter(2);
        heading.setKeepTogether(true);
        return heading;
    }

    /** On pale blue with a dark edge, for it is what people look for first. */
    private void diagnosis(Document document, String text) {
        PdfPCell cell = new PdfPCell();
        cell.addElement(new Paragraph(16, "诊断", font.bold(12, Ink.BLUE)));
        cell.addElement(new Paragraph(20, font.printable(text), font.plain(12, Ink.BLACK)));
        cell.setBackgroundColor(Ink.PALE_BLUE);
        cell.setBorder(Rectangle.LEFT);
        cell.setBorderColor(Ink.BLUE);
        cell.setBorderWidth(4);
        cell.setPadding(9);
        cell.setPaddingTop(2);
        cell.setPaddingLeft(13);
        PdfPTable block = new PdfPTable(1);
        block.setWidthPercentage(100);
        block.setSpacingBefore(15);
        block.setSplitLate(false);
        block.addCell(cell);
        document.add(block);
    }

    private PdfPTable signature(SheetContent content) {
        PdfPCell cell = new PdfPCell();
        Paragraph doctor = new Paragraph(20, "接诊医生：" + font.printable(content.doctor()), font.plain(11, Ink.BLACK));
        Paragraph day = new Paragraph(20, "打印时间：" + content.printed(), font.plain(11, Ink.BLACK));
        for (Paragraph line : List.of(doctor, day)) {
            line.setIndentationLeft(265);
            cell.addElement(line);
        }
        cell.setBorder(Rectangle.NO_BORDER);
        cell.setPaddingTop(26);
        cell.setFixedHeight(SIGNATURE_HEIGHT);
        cell.setCellEvent((drawn, place, canvases) -> new Stamp(
                        canvases[PdfPTable.TEXTCANVAS],
                        font.base(),
                        place.getRight() - 64,
                        place.getBottom() + SIGNATURE_HEIGHT / 2)
                .press(Letterhead.HOSPITAL, "病历专用章"));
        PdfPTable block = new PdfPTable(1);
        block.setWidthPercentage(100);
        block.setSpacingBefore(16);
        block.addCell(cell);
        return block;
    }
}
