package org.zhicheng.letter.paper;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.ofdrw.layout.element.canvas.DrawContext;

/** The shape of one character, to be drawn on an OFD. */
record GlyphShape(Shape outline, double scale) {

    /** @param size of the type, in the unit of the page */
    static GlyphShape of(int character, TrueTypeFont font, double size) throws IOException {
        int glyph = font.getUnicodeCmapLookup().getGlyphId(character);
        return new GlyphShape(font.getGlyph().getGlyph(glyph).getPath(), size / font.getUnitsPerEm());
    }

    /** Fills it, from x along the line y. */
    void fill(DrawContext paper, double x, double y) {
        paper.beginPath();
        double[] at = new double[6];
        AffineTransform onPaper = new AffineTransform(scale, 0, 0, -scale, x, y);
        for (PathIterator path = outline.getPathIterator(onPaper); !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> paper.moveTo(at[0], at[1]);
                case PathIterator.SEG_LINETO -> paper.lineTo(at[0], at[1]);
                case PathIterator.SEG_QUADTO -> paper.quadraticCurveTo(at[0], at[1], at[2], at[3]);
                case PathIterator.SEG_CUBICTO -> paper.bezierCurveTo(at[0], at[1], at[2], at[3], at[4], at[5]);
                default -> paper.closePath();
            }
        }
        paper.fill();
    }
}
