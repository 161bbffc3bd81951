package org.zhicheng.material;

import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.form.Messages;
import org.zhicheng.form.Problem;

/** Looks into an uploaded file without trusting it. */
@Component
class PdfInspection {

    private final Messages messages;

    PdfInspection(Messages messages) {
        this.messages = messages;
    }

    Inspection inspect(Path file, String fileName, String pointer) {
        return new Inspection(0, List.of(Problem.block("F01", pointer, messages.say("material.F01.damaged"))));
    }
}
