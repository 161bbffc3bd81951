package org.zhicheng.process.trial;

import java.util.List;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.springframework.stereotype.Component;
import org.zhicheng.certificate.PaperLine;
import org.zhicheng.certificate.PaperTable;
import org.zhicheng.certificate.UndeployedPaper;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.process.engine.RememberingFeel;
import org.zhicheng.process.model.UndeployedTable;
import org.zhicheng.process.model.UndeployedTables;

/** Reads a changed table of what certificates say by a DMN engine of its own, which has no database. */
@Component
class EngineUndeployedPaper implements UndeployedPaper {

    private final UndeployedTables undeployed;
    private final Messages messages;

    private final DmnEngine engine = new DefaultDmnEngineConfiguration()
            .feelEngineFactory(RememberingFeel::new)
            .buildEngine();

    EngineUndeployedPaper(UndeployedTables undeployed, Messages messages) {
        this.undeployed = undeployed;
        this.messages = messages;
    }

    @Override
    public PaperTable read(String fileName, String text) {
        UndeployedTable table = undeployed.read(engine, fileName, text);
        if (!table.decision().getKey().equals(PaperLine.TABLE)) {
            RefusedException.ifAny(
                    List.of(Problem.block(null, "/text", messages.say("certificate.paper.other-table"))));
        }
        return facts ->
                PaperLine.of(engine.evaluateDecision(table.decision(), facts).getResultList());
    }
}
