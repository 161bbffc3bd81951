package org.zhicheng.material.pdf;

import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Says that a file is encrypted, and does not open without a password or a program of its own. */
final class EncryptedPdfException extends RuntimeException {

    private static final COSName STREAMS = COSName.getPDFName("StmF");
    private static final COSName TEXTS = COSName.getPDFName("StrF");
    /** From this version on, a file names the method of encryption for each kind of content. */
    private static final int WITH_FILTERS = 4;

    private static final Set<COSName> KNOWN = Set.of(COSName.STD_CF, COSName.IDENTITY);

    private EncryptedPdfException() {
        super("encrypted");
    }

    /** @param opened whether PDFBox could open the file without a password */
    static void check(COSDictionary trailer, boolean opened) {
        if (trailer != null
                && trailer.containsKey(COSName.ENCRYPT)
                && !(opened
                        && trailer.getDictionaryObject(COSName.ENCRYPT) instanceof COSDictionary how
                        && isUnambiguous(how))) {
            throw new EncryptedPdfException();
        }
    }

    /**
     * Returns whether all content is encrypted in one way. PDFBox knows one way for all content, and nobody may read
     * something else than was inspected.
     */
    private static boolean isUnambiguous(COSDictionary how) {
        return how.getInt(COSName.V, 0) < WITH_FILTERS || isKnown(how, STREAMS) && isKnown(how, TEXTS);
    }

    private static boolean isKnown(COSDictionary how, COSName kind) {
        return KNOWN.contains(how.getCOSName(kind, COSName.IDENTITY));
    }
}
