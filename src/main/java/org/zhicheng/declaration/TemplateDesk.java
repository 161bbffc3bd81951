package org.zhicheng.declaration;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.zhicheng.account.Account;
import org.zhicheng.form.Messages;
import org.zhicheng.form.NotFoundException;
import org.zhicheng.material.MaterialTemplate;
import org.zhicheng.material.MaterialTemplates;

/** Where an applicant gets the documents to fill in, with what the declaration already says. */
@Service
public class TemplateDesk {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final MaterialTemplates templates;
    private final Declarations declarations;
    private final Labels labels;
    private final Messages messages;
    private final Clock clock;

    TemplateDesk(
            MaterialTemplates templates, Declarations declarations, Labels labels, Messages messages, Clock clock) {
        this.templates = templates;
        this.declarations = declarations;
        this.labels = labels;
        this.messages = messages;
        this.clock = clock;
    }

    public String fileName(String template) {
        return templates
                .find(template)
                .map(MaterialTemplate::fileName)
                .orElseThrow(() -> new NotFoundException(messages.say("template.unknown")));
    }

    /** @param declarationId null for an empty template */
    public Map<String, String> values(String declarationId, Account applicant) {
        Map<String, String> values = new HashMap<>();
        values.put("today", LocalDate.now(clock).format(DAY));
        if (declarationId != null) {
            Declaration declaration = declarations
                    .find(declarationId)
                    .filter(found -> found.ownedBy(applicant.id()))
                    .orElseThrow(() -> new NotFoundException(messages.say("Q01")));
            values.put("name", applicant.displayName());
            values.put("employer", labels.employer(declaration.employerId()));
            values.put("specialty", labels.specialty(declaration.specialty()));
            values.put("level", labels.level(declaration.specialty(), declaration.level()));
            values.put("division", labels.division(declaration.division()));
        }
        return values;
    }

    public void write(String template, Map<String, String> values, OutputStream out) throws IOException {
        templates.write(template, values, out);
    }
}
