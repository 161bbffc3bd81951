package org.zhicheng.material;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** 思源宋体 (Noto Serif SC, SIL OFL 1.1), of which a document gets only the characters that it prints. */
@Component
public class PaperFont {

    /** Stands for a character that the font does not have, as printers set it. */
    private static final int MISSING = 0x3013;

    private final byte[] file;
    private final Set<Integer> missing = ConcurrentHashMap.newKeySet();

    public PaperFont() {
        try (InputStream font = new ClassPathResource("fonts/NotoSerifSC-Regular.ttf").getInputStream()) {
            this.file = font.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The font of letters is missing: the frontend's build copies it", e);
        }
    }

    /** For one document, in the thread that writes it. */
    Face open(PDDocument document) throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
        return new Face(PDType0Font.load(document, font, true), font);
    }

    final class Face {

        private final PDType0Font embedded;
        private final TrueTypeFont font;

        private Face(PDType0Font embedded, TrueTypeFont font) {
            this.embedded = embedded;
            this.font = font;
        }

        PDType0Font embedded() {
            return embedded;
        }

        /** The text with nothing in it that cannot be printed. */
        String printable(String text) throws IOException {
            StringBuilder printable = new StringBuilder();
            for (int character : text.codePoints().toArray()) {
                if (character == '\t' || character == 0xA0) {
                    printable.append(' ');
                } else if (!Character.isISOControl(character) && !isFormat(character)) {
                    printable.appendCodePoint(has(character) ? character : MISSING);
                }
            }
            return printable.toString();
        }

        /** In points. */
        float width(String text, float size) throws IOException {
            return embedded.getStringWidth(text) / 1000 * size;
        }

        /** Such as marks that turn the direction of writing. */
        private static boolean isFormat(int character) {
            return Character.getType(character) == Character.FORMAT;
        }

        private boolean has(int character) throws IOException {
            if (missing.contains(character)) {
                return false;
            }
            boolean found = font.getUnicodeCmapLookup().getGlyphId(character) != 0;
            if (!found) {
                missing.add(character);
            }
            return found;
        }
    }
}
