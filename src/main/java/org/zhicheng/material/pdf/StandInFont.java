package org.zhicheng.material.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * Replaces every font that a document does not bring along, because reading text needs no outlines. PDFBox would search
 * all fonts of the machine first, keep a list of them on the disk, and load big ones.
 */
final class StandInFont implements FontMapper {

    private static final String RESOURCE = "resources/ttf/LiberationSans-Regular.ttf";

    private final TrueTypeFont font = font();

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor description) {
        return new FontMapping<>(font, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor description) {
        return new FontMapping<>(font, true);
    }

    @Override
    public CIDFontMapping getCIDFont(String name, PDFontDescriptor description, PDCIDSystemInfo collection) {
        return new CIDFontMapping(null, font, true);
    }

    private static TrueTypeFont font() {
        try (InputStream content = PDDocument.class.getResourceAsStream("/org/apache/pdfbox/" + RESOURCE)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(content));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
