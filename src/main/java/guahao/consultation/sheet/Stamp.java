package guahao.consultation.sheet;

import org.openpdf.text.Element;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfGState;

/** The hospital's round stamp, half transparent so that what it lies on can be read. */
record Stamp(PdfContentByte canvas, BaseFont font, float x, float y) {

    private static final float RADIUS = 46;
    private static final float RING_SIZE = 10.5f;
    private static final double FROM = Math.toRadians(205);
    private static final double TO = Math.toRadians(-25);
    private static final int POINTS = 5;

    void press(String around, String below) {
        canvas.saveState();
        PdfGState paint = new PdfGState();
        paint.setFillOpacity(0.62f);
        paint.setStrokeOpacity(0.7f);
        canvas.setGState(paint);
        canvas.setColorStroke(Ink.RED);
        canvas.setColorFill(Ink.RED);
        ring(RADIUS, 2.4f);
        ring(RADIUS - 4, 0.6f);
        star(13);
        canvas.beginText();
        bend(around);
        canvas.setFontAndSize(font, 9);
        canvas.showTextAligned(Element.ALIGN_CENTER, below, x, y - 27, 0);
        canvas.endText();
        canvas.restoreState();
    }

    private void ring(float radius, float width) {
        canvas.setLineWidth(width);
        canvas.circle(x, y, radius);
        canvas.stroke();
    }

    private void star(float radius) {
        for (int corner = 0; corner < 2 * POINTS; corner++) {
            double angle = Math.PI / 2 + corner * Math.PI / POINTS;
            double reach = corner % 2 == 0 ? radius : radius * 0.382;
            float toX = (float) (x + reach * Math.cos(angle));
            float toY = (float) (y + reach * Math.sin(angle));
            if (corner == 0) {
                canvas.moveTo(toX, toY);
            } else {
                canvas.lineTo(toX, toY);
            }
        }
        canvas.closePathFillStroke();
    }

    /** Along the inside of the ring, each sign upright to the middle. */
    private void bend(String text) {
        canvas.setFontAndSize(font, RING_SIZE);
        float reach = RADIUS - 17;
        for (int i = 0; i < text.length(); i++) {
            double angle = FROM + (TO - FROM) * (i + 0.5) / text.length();
            canvas.showTextAligned(
                    Element.ALIGN_CENTER,
                    text.substring(i, i + 1),
                    (float) (x + reach * Math.cos(angle)),
                    (float) (y + reach * Math.sin(angle)),
                    (float) Math.toDegrees(angle) - 90);
        }
    }
}
