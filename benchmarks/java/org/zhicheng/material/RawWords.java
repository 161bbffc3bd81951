package org.zhicheng.material;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The names of what acts, wherever they stand in a file's bytes, packed with deflate or not: without a parser that could
 * be misled, and without knowing whether anything leads there.
 */
final class RawWords {

    private static final int MOST_UNPACKED = 16 * 1024 * 1024;
    private static final int CHUNK = 64 * 1024;
    private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");
    private static final Pattern ESCAPE = Pattern.compile("#(\\p{XDigit}{2})");
    private static final Pattern ACTING = Pattern.compile("/(JavaScript|JS|Launch|SubmitForm|ImportData|GoToE|GoToR"
            + "|GoTo3DView|Movie|Sound|Screen|Rendition|RichMedia\\w*|3D|PS|XFA|EmbeddedFiles?|EF|FileAttachment"
            + "|Collection|Ref)(?=[\\s/<>\\[\\]()])");
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?i)/URI\\s*\\((?!https?://|mailto:)|/F\\s*(?:\\(|<[0-9a-f]|<<)|/(?:OpenAction|Next|AA)\\s*<<[^>]*/URI\\b");

    private RawWords() {}

    static Set<String> in(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        Set<String> found = new TreeSet<>();
        find(text, found);
        Matcher stream = STREAM.matcher(text);
        while (stream.find()) {
            find(unpacked(bytes, stream.end()), found);
        }
        return found;
    }

    private static void find(String text, Set<String> found) {
        String plain = ESCAPE.matcher(text)
                .replaceAll(escape -> Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
        ACTING.matcher(plain).results().forEach(word -> found.add(word.group(1)));
        if (ELSEWHERE.matcher(plain).find()) {
            found.add("elsewhere");
        }
    }

    private static String unpacked(byte[] bytes, int from) {
        Inflater inflater = new Inflater();
        ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
        try {
            inflater.setInput(bytes, from, bytes.length - from);
            byte[] chunk = new byte[CHUNK];
            int read = 1;
            while (!inflater.finished() && read > 0 && unpacked.size() < MOST_UNPACKED) {
                read = inflater.inflate(chunk);
                unpacked.write(chunk, 0, read);
            }
        } catch (DataFormatException notDeflated) {
            // What came before counts
        } finally {
            inflater.end();
        }
        return unpacked.toString(StandardCharsets.ISO_8859_1);
    }
}
