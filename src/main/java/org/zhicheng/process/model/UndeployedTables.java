package org.zhicheng.process.model;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.springframework.stereotype.Component;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;

/** Reads tables that nobody deployed, and refuses what a deployment would refuse, in the same words. */
@Component
public class UndeployedTables {

    private static final int MOST = 20;

    private final ModelCode code;
    private final TableValidator tables;
    private final Messages messages;

    UndeployedTables(ModelCode code, TableValidator tables, Messages messages) {
        this.code = code;
        this.tables = tables;
        this.messages = messages;
    }

    /** @throws RefusedException where it is no table that the server asks, or could not be deployed */
    public UndeployedTable read(DmnEngine engine, String file, String text) {
        if (!ModelCode.table(file)) {
            refuse(List.of(messages.say("trial.no-table", file)));
        }
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        refuse(code.problems(file, content));
        refuse(tables.problems(engine, file, text));
        List<UndeployedTable> asked = engine.parseDecisions(new ByteArrayInputStream(content)).stream()
                .map(decision -> asked(decision, text))
                .flatMap(Optional::stream)
                .toList();
        if (asked.size() != 1) {
            refuse(List.of(messages.say("trial.not-asked", file)));
        }
        return asked.get(0);
    }

    private static Optional<UndeployedTable> asked(DmnDecision decision, String text) {
        return TableContract.of(decision.getKey()).map(house -> new UndeployedTable(decision, text, house.unique()));
    }

    private void refuse(List<String> problems) {
        List<String> said = new ArrayList<>(problems.stream().limit(MOST).toList());
        if (problems.size() > MOST) {
            said.add(messages.say("model.more", problems.size() - MOST));
        }
        RefusedException.ifAny(said.stream()
                .map(problem -> Problem.block(null, "/text", problem))
                .toList());
    }
}
