package org.zhicheng.letter.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.ofdrw.font.Font;
import org.ofdrw.layout.element.canvas.FontSetting;

/** Type whose characters are as wide as the font says; the library takes one width for all Latin letters. */
final class MeasuredType extends FontSetting {

    private final TrueTypeFont measures;

    /** @param size in millimetres */
    MeasuredType(double size, Font font, TrueTypeFont measures) {
        super(size, font);
        this.measures = measures;
    }

    /** @param character of the basic plane */
    @Override
    public Double charWidth(char character) {
        try {
            int glyph = measures.getUnicodeCmapLookup().getGlyphId(character);
            return (double) measures.getAdvanceWidth(glyph) / measures.getUnitsPerEm() * getFontSize();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
