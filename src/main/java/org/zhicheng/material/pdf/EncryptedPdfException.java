package org.zhicheng.material.pdf;

import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** A file is encrypted, and does not open without a password or a program of its own. */
final class EncryptedPdfException extends RuntimeException {

    private static final COSName STREAMS = COSName.getPDFName("StmF");
    private static final COSName TEXTS = COSName.getPDFName("StrF");
    /** From here on a file says which of its own ways each kind of content is encrypted in. */
    private static final int WITH_FILTERS = 4;

    private static final Set<COSName> KNOWN = Set.of(COSName.STD_CF, COSName.IDENTITY);

    private EncryptedPdfException() {
        super("encrypted");
    }

    /** @param opened whether PDFBox could make something of it, with no password */
    static void check(COSDictionary trailer, boolean opened) {
        if (trailer != null
                && trailer.containsKey(COSName.ENCRYPT)
                && !(opened
                        && trailer.getDictionaryObject(COSName.ENCRYPT) instanceof COSDictionary how
                        && isUnambiguous(how))) {
            throw new EncryptedPdfException();
        }
    }

    /** PDFBox knows one way for all, and nobody may read anything else than was inspected. */
    private static boolean isUnambiguous(COSDictionary how) {
        return how.getInt(COSName.V, 0) < WITH_FILTERS || isKnown(how, STREAMS) && isKnown(how, TEXTS);
    }

    private static boolean isKnown(COSDictionary how, COSName kind) {
        return KNOWN.contains(how.getCOSName(kind, COSName.IDENTITY));
    }
}
