package org.zhicheng.material.pdf;

import java.util.Optional;

/** What a letter of ours says of itself once it comes back as a file that still bears its text. */
public final class PrintedLetter {

    private PrintedLetter() {}

    /** Of its template, as its foot line says; empty for a scan, and for what is no letter. */
    public static Optional<String> version(DocumentStatements findings) {
        return Optional.ofNullable(findings.facts().get(PdfText.TEMPLATE_VERSION));
    }
}
