package guahao.consultation.sheet;

import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/** The last line of every page. */
final class Footer extends PdfPageEventHelper {

    private static final float SIZE = 8.5f;

    private final SheetFont font;
    private final SheetContent content;

    Footer(SheetFont font, SheetContent content) {
        this.font = font;
        this.content = content;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        PdfContentByte canvas = writer.getDirectContent();
        float y = document.bottom() - 18;
        canvas.saveState();
        canvas.setColorFill(Ink.GREY);
        canvas.beginText();
        canvas.setFontAndSize(font.base(), SIZE);
        canvas.showTextAligned(
                Element.ALIGN_LEFT, "门诊号 " + content.outpatientNo() + "　本单由系统生成，仅供本人就医参考", document.left(), y, 0);
        canvas.showTextAligned(Element.ALIGN_RIGHT, "第 " + writer.getPageNumber() + " 页", document.right(), y, 0);
        canvas.endText();
        canvas.restoreState();
    }
}
