package org.zhicheng.material.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhicheng.material.Pdfs;
import org.zhicheng.material.Signing;
import org.zhicheng.material.Words;

/** Signatures as programs write them, room for more behind the certificate included. */
class PdfSignaturesTest {

    private static final Instant SIGNED_AT = Instant.parse("2026-11-20T01:30:00Z");

    @TempDir
    private Path directory;

    @Test
    void listsWhoSignedAndWhen() throws Exception {
        byte[] once = new Signing(directory, "Yancheng Power Ltd").sign(Pdfs.a4(2), SIGNED_AT);
        byte[] twice = new Signing(Files.createDirectory(directory.resolve("other")), "Human Resources Bureau")
                .sign(once, SIGNED_AT.plusSeconds(60));

        assertThat(signatures(once)).containsExactly(new DocumentStatements.Signature("Yancheng Power Ltd", SIGNED_AT));
        assertThat(signatures(twice))
                .containsExactlyInAnyOrder(
                        new DocumentStatements.Signature("Yancheng Power Ltd", SIGNED_AT),
                        new DocumentStatements.Signature("Human Resources Bureau", SIGNED_AT.plusSeconds(60)));
    }

    @Test
    void listsNothingWhereNobodySigned() throws IOException {
        assertThat(signatures(Pdfs.a4(2))).isEmpty();
    }

    /** It is also taken, without a warning: what a signature adds behind the end is no damage. */
    private List<DocumentStatements.Signature> signatures(byte[] pdf) throws IOException {
        PdfInspection inspection = new PdfInspection(Words.MESSAGES);
        Path file = Files.write(directory.resolve("file"), pdf);
        Inspection found = inspection.inspect(file, "a.pdf", "/materials/x");
        inspection.close();
        assertThat(found.problems()).isEmpty();
        return found.findings().signatures();
    }
}
