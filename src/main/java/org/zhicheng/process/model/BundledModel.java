package org.zhicheng.process.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/**
 * A bundled model is a diagram, table or form that came with this release.
 *
 * @param key the id of the process, the decision or the form, which its versions share
 */
public record BundledModel(String fileName, String key, String text) {

    private static final Set<String> KEYED = Set.of("process", "decision");

    static BundledModel read(Resource resource) {
        try {
            String fileName = resource.getFilename();
            String text = resource.getContentAsString(StandardCharsets.UTF_8);
            return new BundledModel(fileName, key(fileName, text), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isProcess() {
        return fileName.endsWith(".bpmn");
    }

    public boolean isDecision() {
        return fileName.endsWith(".dmn");
    }

    /** What is wrong in all else of a file, the engine finds when it is deployed. */
    private static String key(String fileName, String text) {
        if (fileName.endsWith(".form")) {
            return JsonMapper.shared().readTree(text).required("id").asString("");
        }
        try {
            return XmlReader.read(text.getBytes(StandardCharsets.UTF_8)).children().stream()
                    .filter(element -> KEYED.contains(element.name()))
                    .map(element -> element.value("id"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Neither a process nor a decision: " + fileName));
        } catch (XmlReader.Unreadable e) {
            throw new IllegalStateException(fileName, e);
        }
    }
}
