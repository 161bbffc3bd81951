package org.zhicheng.archive;

import java.io.IOException;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.print.CasePaper;
import org.zhicheng.declaration.print.CasePrint;
import org.zhicheng.office.OfficeCase;
import org.zhicheng.problem.Messages;
import tools.jackson.databind.ObjectMapper;

/** The declaration on paper, as a page, and as data: what was sent, what was decided by whom and why, and what happened. */
@Component
@Order(1)
class FormPart implements ArchivedPart {

    private final CasePaper paper;
    private final CasePage page;
    private final Messages messages;
    private final ObjectMapper json;

    /** What the office reads of a case, without what only a running system can open. */
    record Said(
            Object declaration,
            Object choice,
            Object stages,
            Object decisions,
            Object remarks,
            Object checks,
            Object answers,
            Object events,
            Map<String, ?> sections) {}

    FormPart(CasePaper paper, CasePage page, Messages messages, ObjectMapper json) {
        this.paper = paper;
        this.page = page;
        this.messages = messages;
        this.json = json;
    }

    @Override
    public void write(ArchivedCase one, PackageZip zip) throws IOException {
        OfficeCase whole = one.whole();
        zip.add(messages.say("archive.file.page"), out -> page.write(one, out));
        zip.add(messages.say("archive.file.paper"), out -> paper.write(print(one), out));
        byte[] data = json.writerWithDefaultPrettyPrinter().writeValueAsBytes(said(one, whole));
        zip.add(messages.say("archive.file.data"), out -> out.write(data));
    }

    private static CasePrint print(ArchivedCase one) {
        OfficeCase whole = one.whole();
        return new CasePrint(
                one.declaration(),
                whole.declaration(),
                whole.answers(),
                whole.materials(),
                whole.checks(),
                whole.decisions(),
                one.events());
    }

    private static Said said(ArchivedCase one, OfficeCase whole) {
        return new Said(
                whole.declaration(),
                whole.choice(),
                whole.stages(),
                whole.decisions(),
                whole.remarks(),
                whole.checks(),
                whole.answers(),
                whole.events(),
                one.dossier().sent());
    }
}
