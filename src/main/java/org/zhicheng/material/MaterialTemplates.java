package org.zhicheng.material;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.zhicheng.form.Messages;

/**
 * The Word documents that a person downloads, has signed or sealed, and uploads as PDF (T01–T03). Names and places
 * like {@code ${employer}} are filled in where they are known.
 */
@Component
public class MaterialTemplates {

    private static final Set<String> IDS = Set.of("employer-consent", "commitment-letter", "publicity-report");
    private static final Pattern PLACE = Pattern.compile("\\$\\{([a-z]+)}");
    private static final String BLANK = "________________";

    private final Messages messages;

    MaterialTemplates(Messages messages) {
        this.messages = messages;
    }

    /** The file name under which the template is downloaded; empty for an unknown template. */
    public Optional<String> fileName(String id) {
        return IDS.contains(id) ? Optional.of(messages.say("template." + id) + ".docx") : Optional.empty();
    }

    /** @param values name, employer, specialty, level, division, today; what is absent becomes a line to write on */
    public void write(String id, Map<String, String> values, OutputStream out) {
        try (ZipInputStream template = new ZipInputStream(open(id));
                ZipOutputStream filled = new ZipOutputStream(out)) {
            for (ZipEntry entry = template.getNextEntry(); entry != null; entry = template.getNextEntry()) {
                filled.putNextEntry(new ZipEntry(entry.getName()));
                byte[] part = template.readAllBytes();
                filled.write(entry.getName().equals("word/document.xml") ? fill(part, values) : part);
                filled.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String id) throws IOException {
        return new ClassPathResource("material-templates/" + id + ".docx").getInputStream();
    }

    private static byte[] fill(byte[] xml, Map<String, String> values) {
        Matcher places = PLACE.matcher(new String(xml, StandardCharsets.UTF_8));
        return places.replaceAll(place -> Matcher.quoteReplacement(
                        HtmlUtils.htmlEscape(values.getOrDefault(place.group(1), BLANK), "UTF-8")))
                .getBytes(StandardCharsets.UTF_8);
    }
}
