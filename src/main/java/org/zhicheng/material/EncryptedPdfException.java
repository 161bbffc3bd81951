package org.zhicheng.material;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** A file is encrypted: it needs a password, or restricts what may be done with it. */
final class EncryptedPdfException extends RuntimeException {

    private EncryptedPdfException() {
        super("encrypted");
    }

    static void check(COSDictionary trailer) {
        if (trailer != null && trailer.containsKey(COSName.ENCRYPT)) {
            throw new EncryptedPdfException();
        }
    }
}
