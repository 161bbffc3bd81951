package org.zhicheng.material.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.cos.ICOSParser;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Parses a PDF with PDFBox within a {@link PdfBudget}, which also counts what PDFBox reads late or rebuilds from a
 * damaged file. An object that PDFBox would skip without a word is damage here.
 */
final class BoundedPdfParser extends PDFParser {

    private static final int CHUNK = 64 * 1024;
    /** The words {@code obj} and {@code endobj} of one object, both of which end in {@code obj}. */
    private static final int WORDS_OF_AN_OBJECT = 2;

    private final PdfBudget budget;
    private final StrictReparse second = new StrictReparse(source);
    private final Map<Long, PackedObjects> packed = new HashMap<>();

    private BoundedPdfParser(RandomAccessRead source, Path scratch, PdfBudget budget) throws IOException {
        super(source);
        this.budget = budget;
        IOUtils.closeQuietly(document);
        document = new BoundedDocument(cache(scratch), this, budget);
        xrefTrailerResolver = new NewestObjects();
    }

    /** Places the cache beside the file itself, so that the clean-up of that folder after a crash finds it as well. */
    private static RandomAccessStreamCache cache(Path scratch) throws IOException {
        return MemoryUsageSetting.setupTempFileOnly()
                .setTempDir(scratch.toFile())
                .streamCache
                .create();
    }

    /**
     * @throws TooComplexException where the file exceeds the budget, now or when its objects are read
     * @throws EncryptedPdfException where the file does not open without a password
     * @throws InvalidPasswordException where the file does not open without a password
     */
    static PDDocument open(Path file) throws IOException {
        return open(file, true);
    }

    /**
     * Opens a file as {@link #open(Path)} does, and repairs nothing.
     *
     * @throws IOException where the file would have to be repaired, now or when its objects are read
     */
    static PDDocument openUnrepaired(Path file) throws IOException {
        return open(file, false);
    }

    private static PDDocument open(Path file, boolean repairing) throws IOException {
        PdfBudget budget = new PdfBudget(Files.size(file));
        countObjects(file, budget);
        RandomAccessRead source = new MeteredFile(file, budget);
        try {
            return new BoundedPdfParser(source, file.toAbsolutePath().getParent(), budget).parse(repairing);
        } catch (IOException | RuntimeException | Error failed) {
            IOUtils.closeQuietly(source);
            throw failed;
        }
    }

    /** Begins the reading of text: from now on, unpacked data count towards the text alone. */
    static void beginText(PDDocument document) {
        if (document.getDocument() instanceof BoundedDocument bounded) {
            bounded.budget.beginText();
        }
    }

    private static void countObjects(Path file, PdfBudget budget) throws IOException {
        long objects = 0;
        try (InputStream content = Files.newInputStream(file)) {
            byte[] chunk = new byte[CHUNK];
            int last = 0;
            int before = 0;
            for (int read = content.read(chunk); read > 0; read = content.read(chunk)) {
                for (int i = 0; i < read; i++) {
                    if (chunk[i] == 'j' && last == 'b' && before == 'o') {
                        objects++;
                    }
                    before = last;
                    last = chunk[i];
                }
                budget.objects(objects / WORDS_OF_AN_OBJECT);
            }
        }
    }

    /**
     * Clears the names that PDFBox keeps until it is told otherwise. This is always safe, because names are compared by
     * their text.
     */
    @SuppressWarnings("deprecation")
    static void forgetNames() {
        COSName.clearResources();
    }

    @Override
    protected COSDictionary retrieveTrailer() throws IOException {
        COSDictionary trailer = super.retrieveTrailer();
        EncryptedPdfException.check(trailer, securityHandler != null);
        return trailer;
    }

    @Override
    public COSBase dereferenceCOSObject(COSObject object) throws IOException {
        try {
            return super.dereferenceCOSObject(object);
        } catch (IOException unreadable) {
            throw new DamagedPdfException("object " + object.getKey() + ": " + unreadable.getMessage());
        }
    }

    @Override
    protected COSBase parseObjectStreamObject(long stream, COSObjectKey key) throws IOException {
        PackedObjects objects = packed.get(stream);
        if (objects == null) {
            if (!(document.getObjectFromPool(getObjectKey(stream, 0)).getObject() instanceof COSStream content)) {
                throw new DamagedPdfException("no stream of objects " + stream);
            }
            objects = PackedObjects.in(content, document);
            packed.put(stream, objects);
        }
        return objects.get(key);
    }

    @Override
    protected COSBase parseDirObject() throws IOException {
        return second.of(super::parseDirObject);
    }

    @Override
    protected COSDictionary parseCOSDictionary(boolean direct) throws IOException {
        budget.parts(1);
        return second.of(() -> {
            second.dictionary();
            return super.parseCOSDictionary(direct);
        });
    }

    @Override
    protected COSArray parseCOSArray() throws IOException {
        budget.parts(1);
        second.array();
        return super.parseCOSArray();
    }

    @Override
    protected COSName parseCOSName() throws IOException {
        budget.parts(1);
        second.name();
        return super.parseCOSName();
    }

    @Override
    protected COSString parseCOSString() throws IOException {
        budget.parts(1);
        second.string();
        return super.parseCOSString();
    }

    /** Creates streams that measure themselves. */
    private static final class BoundedDocument extends COSDocument {

        private final RandomAccessStreamCache cache;
        private final ICOSParser parser;
        private final PdfBudget budget;

        private BoundedDocument(RandomAccessStreamCache cache, ICOSParser parser, PdfBudget budget) {
            super(parser);
            this.cache = cache;
            this.parser = parser;
            this.budget = budget;
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
            COSStream stream = new MeasuredStream(cache, parser.createRandomAccessReadView(start, length), budget);
            dictionary.forEach(stream::setItem);
            stream.setKey(dictionary.getKey());
            return stream;
        }

        @Override
        public void close() throws IOException {
            super.close();
            cache.close();
        }
    }

    /**
     * Meters the reading of the file: the parser goes on whatever happens to it, over and over, but not without its
     * file.
     */
    private static final class MeteredFile extends RandomAccessReadBufferedFile {

        private final PdfBudget budget;

        private MeteredFile(Path file, PdfBudget budget) throws IOException {
            super(file);
            this.budget = budget;
        }

        @Override
        public int read() throws IOException {
            budget.read(1);
            return super.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            budget.read(Math.max(1, read));
            return read;
        }
    }
}
