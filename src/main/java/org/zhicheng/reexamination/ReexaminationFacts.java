package org.zhicheng.reexamination;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts together what whoever looks again reads: what is asked, and why. */
@Component
class ReexaminationFacts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final ReexaminationFiles files;
    private final ReexaminationRules rules;
    private final Clock clock;

    ReexaminationFacts(ReexaminationFiles files, ReexaminationRules rules, Clock clock) {
        this.files = files;
        this.rules = rules;
        this.clock = clock;
    }

    ObjectNode of(Reexamination one) {
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        facts.put("subject", rules.say("re-examination.subject." + one.subject().code()));
        facts.put("choices", rules.say("re-examination.choices." + one.subject().code(), one.redoDays()));
        facts.put("facts", one.facts());
        facts.put("askedAt", DAY.format(LocalDate.ofInstant(one.askedAt(), clock.getZone())));
        facts.put("dueOn", DAY.format(one.dueOn()));
        ArrayNode attached = facts.putArray("files");
        files.of(one.id()).forEach(file -> attached.addObject()
                .put("name", file.fileName())
                .put("size", file.size())
                .put("pages", file.pages())
                .put("url", "/api/office/re-examination-files/" + file.id() + "/content"));
        facts.put("fileCount", attached.size());
        return facts;
    }
}
