package org.zhicheng.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents hold what is known, a line to write on for the rest, and stay documents whatever is filled in. */
class MaterialTemplatesTest {

    private final MaterialTemplates templates = new MaterialTemplates(Words.MESSAGES);

    @ParameterizedTest
    @ValueSource(strings = {"employer-consent", "commitment-letter", "publicity-report"})
    void fillsIn(String id) throws Exception {
        Map<String, byte[]> parts = written(id, Map.of("name", "张<三>&$1\u0000", "employer", "盐城市亭湖区电力公司"));
        for (byte[] part : parts.values()) {
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(part));
        }

        assertThat(parts).containsKeys("[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/styles.xml");
        assertThat(new String(parts.get("word/document.xml"), StandardCharsets.UTF_8))
                .contains("张&lt;三&gt;&amp;$1", "盐城市亭湖区电力公司", "________")
                .doesNotContain("${");
        assertThat(new String(parts.get("docProps/core.xml"), StandardCharsets.UTF_8))
                .contains("<cp:version>1.0</cp:version>");
    }

    @Test
    void namesTheFiles() {
        assertThat(templates.find("commitment-letter"))
                .contains(new MaterialTemplate("commitment-letter", "个人承诺书（模板）.docx"));
    }

    @Test
    void knowsNoOthers() {
        assertThat(templates.find("../application")).isEmpty();
        assertThat(templates.find(null)).isEmpty();
        assertThatThrownBy(() -> templates.write("none", Map.of(), OutputStream.nullOutputStream()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Map<String, byte[]> written(String id, Map<String, String> values) throws Exception {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        templates.write(id, values, document);
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
