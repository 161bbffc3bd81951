package org.zhicheng.material.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFObjectStreamParser;

/**
 * Checks the objects of a stream: each must lie where the stream's own list says, because some readers go by that list
 * alone.
 *
 * @param numbers the numbers of the objects, in the order of the list
 */
record PackedObjects(List<Long> numbers, Map<COSObjectKey, COSBase> objects) {

    /** @throws DamagedPdfException where the list and the objects do not match */
    static PackedObjects in(COSStream stream, COSDocument document) throws IOException {
        // one reader may decrypt a stream with another type, and another reader may not
        if (!COSName.OBJ_STM.equals(stream.getCOSName(COSName.TYPE))) {
            throw new DamagedPdfException("objects in a stream of another kind");
        }
        Parser parser = new Parser(stream, document);
        Map<COSObjectKey, COSBase> objects = parser.parseAllObjects();
        if (!parser.read.equals(parser.listed)) {
            throw new DamagedPdfException("objects that are not where they are said to be");
        }
        return new PackedObjects(parser.numbers, objects);
    }

    /** @throws DamagedPdfException where the object is missing, or another is in its place */
    COSBase get(COSObjectKey key) {
        int place = key.getStreamIndex();
        boolean misplaced = place >= 0 && (place >= numbers.size() || numbers.get(place) != key.getNumber());
        COSBase object = objects.get(key);
        if (misplaced || object == null) {
            throw new DamagedPdfException("object " + key + " is not in its stream");
        }
        return object;
    }

    /** Records where it reads, and where it should. */
    private static final class Parser extends PDFObjectStreamParser {

        private final StrictReparse second = new StrictReparse(source);
        private final List<Long> numbers = new ArrayList<>();
        private final Set<Long> listed = new HashSet<>();
        private final Set<Long> read = new HashSet<>();

        private Parser(COSStream stream, COSDocument document) throws IOException {
            super(stream, document);
            readList(stream.getInt(COSName.N), stream.getInt(COSName.FIRST));
        }

        private void readList(int count, int first) throws IOException {
            byte[] list = new byte[(int) Math.min(first, source.length())];
            source.readFully(list, 0, list.length);
            StringTokenizer words = new StringTokenizer(new String(list, StandardCharsets.ISO_8859_1), "\0\t\n\f\r ");
            if (words.countTokens() < 2L * count) {
                throw new DamagedPdfException("a list that is too short");
            }
            for (int i = 0; i < count; i++) {
                numbers.add(number(words.nextToken()));
                source.seek(Math.min(source.length(), first + number(words.nextToken())));
                skipSpaces();
                if (!listed.add(source.getPosition())) {
                    throw new DamagedPdfException("two objects in one place");
                }
            }
            source.seek(0);
        }

        private static long number(String digits) {
            try {
                return Integer.parseInt(digits);
            } catch (NumberFormatException no) {
                throw new DamagedPdfException("a list of other than numbers");
            }
        }

        @Override
        protected COSBase parseDirObject() throws IOException {
            if (second.isOutside()) {
                skipSpaces();
                read.add(source.getPosition());
            }
            return second.of(super::parseDirObject);
        }

        @Override
        protected COSDictionary parseCOSDictionary(boolean direct) throws IOException {
            second.dictionary();
            return super.parseCOSDictionary(direct);
        }

        @Override
        protected COSArray parseCOSArray() throws IOException {
            second.array();
            return super.parseCOSArray();
        }

        @Override
        protected COSName parseCOSName() throws IOException {
            second.name();
            return super.parseCOSName();
        }

        @Override
        protected COSString parseCOSString() throws IOException {
            second.string();
            return super.parseCOSString();
        }
    }
}
