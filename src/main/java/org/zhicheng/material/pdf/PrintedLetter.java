package org.zhicheng.material.pdf;

import java.util.Optional;

/** Reads from an uploaded letter which version of its template it was printed from, where the file holds text. */
public final class PrintedLetter {

    private PrintedLetter() {}

    /** Returns the version of its template, from its foot line; empty for a scan, and for what is no letter. */
    public static Optional<String> version(DocumentStatements findings) {
        return Optional.ofNullable(findings.facts().get(PdfText.TEMPLATE_VERSION));
    }
}
