package org.zhicheng.material;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
import org.zhicheng.form.Messages;

/** The documents that people download, with what the declaration already knows filled in. */
@Component
public class MaterialTemplates {

    private static final Set<String> IDS = Set.of("employer-consent", "commitment-letter", "publicity-report");
    private static final String BODY = "word/document.xml";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-zA-Z]+)}");
    private static final String BLANK = "________";

    private final Messages messages;

    public MaterialTemplates(Messages messages) {
        this.messages = messages;
    }

    /** The file's name is the one that people see. */
    public Optional<MaterialTemplate> find(String id) {
        return Optional.ofNullable(id)
                .filter(IDS::contains)
                .map(known -> new MaterialTemplate(known, messages.say("material.template." + known) + ".docx"));
    }

    /**
     * Writes the template as a Word document.
     *
     * @param values name, employer, specialty, level, division, today; a line to write on stands for what is not given
     */
    public void write(String id, Map<String, String> values, OutputStream target) throws IOException {
        find(id).orElseThrow(() -> new IllegalArgumentException("no template " + id));
        ClassPathResource template = new ClassPathResource("material-templates/" + id + ".docx");
        try (InputStream stored = template.getInputStream();
                ZipInputStream source = new ZipInputStream(stored)) {
            ZipOutputStream filled = new ZipOutputStream(target);
            for (ZipEntry entry = source.getNextEntry(); entry != null; entry = source.getNextEntry()) {
                filled.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals(BODY)) {
                    String body = new String(source.readAllBytes(), StandardCharsets.UTF_8);
                    filled.write(fill(body, values).getBytes(StandardCharsets.UTF_8));
                } else {
                    source.transferTo(filled);
                }
                filled.closeEntry();
            }
            filled.finish();
        }
    }

    private static String fill(String body, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(body)
                .replaceAll(found -> Matcher.quoteReplacement(text(values.get(found.group(1)))));
    }

    private static String text(String value) {
        return value == null || value.isBlank() ? BLANK : escaped(value.strip());
    }

    /** Also without the characters that XML 1.0 cannot hold. */
    private static String escaped(String value) {
        return value.replaceAll("[^\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
