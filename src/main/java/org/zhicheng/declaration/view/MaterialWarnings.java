package org.zhicheng.declaration.view;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhicheng.material.Enclosures;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;

/** Warns of doubtful files (F04, F05), beside the file and again, by its name, before it is sent. */
@Component
public class MaterialWarnings {

    /** The longest text that the list of problems has room for. */
    private static final int LONGEST = 500;

    private final Messages messages;

    public MaterialWarnings(Messages messages) {
        this.messages = messages;
    }

    /** Warns of the files that are asked for now; nobody sees or can mend the others. */
    public List<Problem> of(Enclosures enclosed) {
        Map<String, String> names = enclosed.names();
        return enclosed.files().stream()
                .filter(file -> names.containsKey(file.slot()))
                .flatMap(file -> file.warnings().stream()
                        .map(warning -> named(warning, names.get(file.slot()), file.fileName())))
                .distinct()
                .toList();
    }

    private Problem named(Problem warning, String slot, String fileName) {
        String message = messages.say("material.of-file", slot, fileName, warning.message());
        return new Problem(
                warning.rule(),
                warning.pointer(),
                warning.severity(),
                message.length() <= LONGEST ? message : message.substring(0, LONGEST - 1) + "…");
    }
}
