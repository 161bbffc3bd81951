package org.zhicheng.letter.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Prints with 思源宋体 (Noto Serif SC, SIL OFL 1.1), and with other fonts where it lacks characters: Noto Naskh Arabic (SIL
 * OFL 1.1) for Uyghur and Kazakh, {@link RareFonts} for rare Han characters. A document contains only the characters
 * that it prints.
 */
@Component
public class PaperFont {

    /** Room for a hand, in place of a character that no font has. */
    private static final String GAP = "____";

    /** More are not kept: each has some megabytes. */
    private static final int SPARE = 4;

    private static final String USUAL = "fonts/NotoSerifSC-Regular.ttf";
    private static final String ARABIC = "fonts/NotoNaskhArabic-Regular.ttf";

    private final byte[] usual = file(USUAL);
    private final byte[] arabic = file(ARABIC);
    private final RareFonts rare = new RareFonts();

    /** Fonts that no document has now: to read one anew takes as long as to print a page. */
    private final Queue<TrueTypeFont> spare = new ArrayBlockingQueue<>(SPARE);

    private static byte[] file(String name) {
        try (InputStream font = new ClassPathResource(name).getInputStream()) {
            return font.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("A font of letters is missing: the frontend's build copies it", e);
        }
    }

    /** For one document, in the thread that writes it. */
    Face open(PDDocument document) {
        return new Face(document);
    }

    private byte[] content(String name) {
        return switch (name) {
            case USUAL -> usual;
            case ARABIC -> arabic;
            default -> file(name);
        };
    }

    /** A part of a line in one font. */
    record Run(String text, TrueTypeFont font, PDType0Font embedded) {

        float width() throws IOException {
            return widthOf(text);
        }

        /** Returns the width of a part of it, in a size of 1. */
        float widthOf(String part) throws IOException {
            return embedded.getStringWidth(part) / 1000;
        }
    }

    private TrueTypeFont parsed(String name) throws IOException {
        TrueTypeFont kept = name.equals(USUAL) ? spare.poll() : null;
        return kept == null ? new TTFParser().parse(new RandomAccessReadBuffer(content(name))) : kept;
    }

    /** Of one document, which is closed before it. */
    final class Face implements AutoCloseable {

        private final PDDocument document;
        private final Map<String, Sort> sorts = new HashMap<>();
        private final Map<Integer, Optional<Sort>> known = new HashMap<>();
        private final Set<String> missing = new LinkedHashSet<>();

        /** A sort is one font in this document. */
        private record Sort(TrueTypeFont font, PDType0Font embedded, CmapLookup characters) {

            boolean has(int character) {
                return characters.getGlyphId(character) != 0;
            }
        }

        private Face(PDDocument document) {
            this.document = document;
        }

        /** Gives the large font to the next document. */
        @Override
        public void close() {
            Sort usual = sorts.remove(USUAL);
            if (usual != null) {
                spare.offer(usual.font());
            }
        }

        /** The characters that are gaps in this document, in the order in which they were met. */
        Set<String> missing() {
            return missing;
        }

        /** The text with nothing in it that cannot be printed. */
        String printable(String text) {
            StringBuilder printable = new StringBuilder();
            text.codePoints().filter(character -> !isUnseen(character)).forEach(character -> {
                if (sortOf(character).isPresent()) {
                    printable.appendCodePoint(character);
                } else if (Character.isSpaceChar(character) || character == '\t') {
                    printable.append(' ');
                } else {
                    missing.add(Character.toString(character));
                    printable.append(GAP);
                }
            });
            return printable.toString();
        }

        /** In points. */
        float width(String text, float size) throws IOException {
            float width = 0;
            for (Run run : runs(text)) {
                width += run.width();
            }
            return width * size;
        }

        /** One line of what is {@link #printable}, from where the content stream stands. */
        void show(PDPageContentStream content, String text, float size) throws IOException {
            for (Run run : runs(text)) {
                content.setFont(run.embedded(), size);
                content.showText(run.text());
            }
        }

        /** From left to right. */
        List<Run> runs(String text) {
            List<Run> runs = new ArrayList<>();
            StringBuilder run = new StringBuilder();
            Sort sort = null;
            for (int character : ArabicScript.onPaper(text).codePoints().toArray()) {
                Sort needed = sortOf(character).orElseGet(() -> sort(USUAL));
                if (needed != sort && run.length() > 0) {
                    runs.add(new Run(run.toString(), sort.font(), sort.embedded()));
                    run.setLength(0);
                }
                sort = needed;
                run.appendCodePoint(character);
            }
            if (run.length() > 0) {
                runs.add(new Run(run.toString(), sort.font(), sort.embedded()));
            }
            return runs;
        }

        private Optional<Sort> sortOf(int character) {
            return known.computeIfAbsent(character, this::find);
        }

        private Optional<Sort> find(int character) {
            if (sort(USUAL).has(character)) {
                return Optional.of(sort(USUAL));
            }
            Optional<String> other = ArabicScript.isPartOf(character) ? Optional.of(ARABIC) : rare.with(character);
            return other.map(this::sort).filter(sort -> sort.has(character));
        }

        private Sort sort(String name) {
            return sorts.computeIfAbsent(name, this::load);
        }

        private Sort load(String name) {
            try {
                TrueTypeFont font = parsed(name);
                return new Sort(font, PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
            } catch (IOException e) {
                throw new UncheckedIOException("The font " + name + " cannot be read", e);
            }
        }

        /**
         * Tells whether a character is invisible, for example a mark that turns the direction of writing, or chooses
         * between variants of a character.
         */
        private static boolean isUnseen(int character) {
            boolean selector =
                    character >= 0xFE00 && character <= 0xFE0F || character >= 0xE0100 && character <= 0xE01EF;
            return selector
                    || Character.getType(character) == Character.FORMAT
                    || Character.isISOControl(character) && character != '\t';
        }
    }
}
