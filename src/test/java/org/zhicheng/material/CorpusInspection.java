package org.zhicheng.material;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.zhicheng.form.Problem;

/**
 * Inspects the whole corpus and says of each file, in one line, what the answer was and how long it took: name, a tab,
 * {@code taken} or the rule, a tab, milliseconds. Runs in a virtual machine of its own, whose memory is small.
 */
public final class CorpusInspection {

    private CorpusInspection() {}

    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        PdfInspection inspection = new PdfInspection(Words.MESSAGES);
        for (Map.Entry<String, byte[]> file : Corpus.files().entrySet()) {
            Path upload = Files.write(directory.resolve("upload"), file.getValue());
            long start = System.nanoTime();
            Inspection found = inspection.inspect(upload, "upload.pdf", "/materials/other");
            long millis = (System.nanoTime() - start) / 1_000_000;
            Files.delete(upload);
            String answer = found.refusal().map(Problem::rule).orElse("taken");
            System.out.println(file.getKey() + "\t" + answer + "\t" + millis);
        }
        System.exit(0);
    }
}
