package guahao.consultation.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.openpdf.text.Element;
import org.openpdf.text.Image;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** The head of a sheet: both houses' signs, whose sheet it is and what it is. */
final class Letterhead {

    static final String HOSPITAL = "北京交通大学校医院";

    private static final float SIGN = 46;

    private final SheetFont font;

    Letterhead(SheetFont font) {
        this.font = font;
    }

    PdfPTable table() {
        PdfPTable table = new PdfPTable(new float[] {1, 5, 1});
        table.setWidthPercentage(100);
        table.addCell(sign("BJTU-logo.png", Element.ALIGN_LEFT));
        table.addCell(title());
        table.addCell(sign("hospital_logo.png", Element.ALIGN_RIGHT));
        return table;
    }

    private PdfPCell title() {
        PdfPCell cell = framed(new PdfPCell());
        Paragraph house = new Paragraph(HOSPITAL, font.bold(17, Ink.BLUE));
        house.setAlignment(Element.ALIGN_CENTER);
        Paragraph kind = new Paragraph("门 诊 病 历 单", font.plain(13, Ink.RED));
        kind.setAlignment(Element.ALIGN_CENTER);
        kind.setSpacingBefore(2);
        cell.addElement(house);
        cell.addElement(kind);
        return cell;
    }

    private static PdfPCell sign(String name, int alignment) {
        Image image = image("/icons/BJTU-images/" + name);
        image.scaleToFit(SIGN, SIGN);
        PdfPCell cell = framed(new PdfPCell(image));
        cell.setHorizontalAlignment(alignment);
        return cell;
    }

    private static PdfPCell framed(PdfPCell cell) {
        cell.setBorder(Rectangle.BOTTOM);
        cell.setBorderColor(Ink.BLUE);
        cell.setBorderWidth(1.6f);
        cell.setPaddingBottom(9);
        cell.setVerticalAlignment(Element.ALIGN_MIDDLE);
        return cell;
    }

    private static Image image(String path) {
        try (InputStream file = Objects.requireNonNull(Letterhead.class.getResourceAsStream(path), path)) {
            return Image.getInstance(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
