package org.zhicheng.publicity.objection;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;
import org.zhicheng.problem.Messages;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts together what the office reads that judges an objection: the only place where it says who objects. */
@Component
class JudgementFacts {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

    private final ObjectionRows rows;
    private final ObjectionFiles files;
    private final Sealed sealed;
    private final Messages messages;
    private final Clock clock;

    JudgementFacts(ObjectionRows rows, ObjectionFiles files, Sealed sealed, Messages messages, Clock clock) {
        this.rows = rows;
        this.files = files;
        this.sealed = sealed;
        this.messages = messages;
        this.clock = clock;
    }

    ObjectNode of(Objection objection) {
        Complaint complaint = sealed.open(objection.id(), rows.complaint(objection.id()));
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        facts.put("receipt", objection.receipt());
        facts.put("filedAt", MOMENT.format(objection.filedAt().atZone(clock.getZone())));
        facts.put(
                "complainant", objection.anonymous() ? messages.say("publicity.objection.nameless") : complaint.name());
        facts.put(
                "contact", objection.anonymous() ? messages.say("publicity.objection.nameless") : complaint.contact());
        facts.put("facts", complaint.facts());
        facts.put("extended", objection.extended());
        if (!objection.anonymous()) {
            facts.put("sameContact", rows.ofContact(objection.publicityId(), objection.contactHash()));
        }
        ArrayNode attached = facts.putArray("files");
        files.of(objection.id()).forEach(file -> attached.addObject()
                .put("name", files.name(file))
                .put("size", file.size())
                .put("pages", file.pages())
                .put("url", "/api/office/objection-files/" + file.id() + "/content"));
        facts.put("fileCount", attached.size());
        return facts;
    }
}
