package org.zhicheng.material.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSStream;

/** The page content holds the instructions that draw a page, in one stream or in parts. */
record PageContent(List<COSStream> parts) {

    private static final int MOST_PARTS = 1_000;
    /** A page that draws nothing takes few instructions. */
    private static final int LONGEST_NOTHING = 4096;
    /**
     * Matches every operator that fills, strokes, or shows text, an image or another content; names begin with a slash
     * and do not match.
     */
    private static final Pattern PAINTING =
            Pattern.compile("(?<![^\\s\\[\\]<>()])(?:[fBb]\\*?|[FSs]|sh|Do|BI|EI|T[jJ]|['\"])(?![^\\s\\[\\]<>()/%])");

    private static final String PLACE = "Do";

    static PageContent of(COSBase contents) {
        List<COSStream> parts = new ArrayList<>();
        if (contents instanceof COSStream whole) {
            parts.add(whole);
        } else if (contents instanceof COSArray some) {
            for (int i = 0; i < Math.min(some.size(), MOST_PARTS); i++) {
                if (some.getObject(i) instanceof COSStream part) {
                    parts.add(part);
                }
            }
        }
        return new PageContent(parts);
    }

    /** Returns the packed length. */
    long length() {
        return parts.stream().mapToLong(COSStream::getLength).sum();
    }

    boolean paints() {
        return length() > LONGEST_NOTHING
                || words().filter(text -> !PAINTING.matcher(text).find()).isEmpty();
    }

    /** Returns whether the page draws only images and other contents. */
    boolean onlyPlaces() {
        return words().filter(text -> PAINTING.matcher(text).results().allMatch(word -> word.group()
                        .equals(PLACE)))
                .isPresent();
    }

    private Optional<String> words() {
        return unpacked(LONGEST_NOTHING).map(content -> new String(content, StandardCharsets.ISO_8859_1));
    }

    /** Returns the unpacked instructions; empty where they are longer, or cannot be unpacked in simple ways. */
    Optional<byte[]> unpacked(int most) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (COSStream part : parts) {
            Optional<byte[]> beginning = beginning(part, most + 1);
            if (beginning.isEmpty() || content.size() + beginning.get().length > most) {
                return Optional.empty();
            }
            content.writeBytes(beginning.get());
            content.write('\n');
        }
        return Optional.of(content.toByteArray());
    }

    private static Optional<byte[]> beginning(COSStream part, int most) {
        try {
            return part instanceof MeasuredStream packed ? packed.beginning(most) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
