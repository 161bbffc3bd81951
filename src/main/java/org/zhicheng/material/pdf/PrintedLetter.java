package org.zhicheng.material.pdf;

import java.util.Optional;

/** Reads what one of our letters says of itself when it comes back as a file that still holds its text. */
public final class PrintedLetter {

    private PrintedLetter() {}

    /** Returns the version of its template, from its foot line; empty for a scan, and for what is no letter. */
    public static Optional<String> version(DocumentStatements findings) {
        return Optional.ofNullable(findings.facts().get(PdfText.TEMPLATE_VERSION));
    }
}
