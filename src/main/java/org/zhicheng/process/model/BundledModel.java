package org.zhicheng.process.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.springframework.core.io.Resource;
import tools.jackson.databind.json.JsonMapper;

/**
 * A bundled model is a diagram, table or form that came with this release.
 *
 * @param key the id of the process, the decision or the form, which its versions share
 */
public record BundledModel(String fileName, String key, String text) {

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

    private static String key(String fileName, String text) throws IOException {
        var stream = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        if (fileName.endsWith(".bpmn")) {
            return Bpmn.readModelFromStream(stream)
                    .getModelElementsByType(Process.class)
                    .iterator()
                    .next()
                    .getId();
        }
        if (fileName.endsWith(".dmn")) {
            return Dmn.readModelFromStream(stream)
                    .getModelElementsByType(Decision.class)
                    .iterator()
                    .next()
                    .getId();
        }
        return JsonMapper.shared().readTree(text).required("id").asString("");
    }
}
