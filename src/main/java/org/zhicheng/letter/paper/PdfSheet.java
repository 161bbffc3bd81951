package org.zhicheng.letter.paper;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Draws a page as PDF. */
final class PdfSheet implements Sheet {

    private final PDDocument document = new PDDocument();
    private final PaperFont.Face face;
    private final PDPageContentStream content;

    PdfSheet(PaperFont font) throws IOException {
        this.face = font.open(document);
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        this.content = new PDPageContentStream(document, page);
    }

    PaperFont.Face face() {
        return face;
    }

    @Override
    public void frame(Box box, float lineWidth, Color color) throws IOException {
        content.setStrokingColor(color);
        content.setLineWidth(lineWidth);
        content.addRect(box.x(), box.y(), box.width(), box.height());
        content.stroke();
    }

    @Override
    public void fill(List<Box> boxes, Color color) throws IOException {
        content.setNonStrokingColor(color);
        for (Box box : boxes) {
            content.addRect(box.x(), box.y(), box.width(), box.height());
        }
        content.fill();
    }

    @Override
    public void print(String text, Type type, float x, float base) throws IOException {
        content.beginText();
        content.setNonStrokingColor(type.color());
        content.setStrokingColor(type.color());
        content.setRenderingMode(type.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        content.setLineWidth(0.3f);
        content.newLineAtOffset(x, base);
        face.show(content, text, type.size());
        content.endText();
    }

    @Override
    public void finish(String title, OutputStream target) throws IOException {
        content.close();
        document.getDocumentInformation().setTitle(title);
        document.getDocumentCatalog().setLanguage("zh-CN");
        document.save(target);
    }

    @Override
    public void close() throws IOException {
        document.close();
        face.close();
    }
}
