package org.zhicheng.certificate.change;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.problem.RefusedException;

/** Writes a proposal down, whole or not at all: its row, what it corrects, its files; and starts its process. */
@Component
class ChangeWriting {

    private final ChangeRows rows;
    private final CorrectionRows corrections;
    private final ChangeFileRows files;
    private final ChangeFlow flow;
    private final ChangeRules rules;

    ChangeWriting(
            ChangeRows rows, CorrectionRows corrections, ChangeFileRows files, ChangeFlow flow, ChangeRules rules) {
        this.rows = rows;
        this.corrections = corrections;
        this.files = files;
        this.flow = flow;
        this.rules = rules;
    }

    boolean another(String number) {
        return rows.open(number).isPresent();
    }

    /** @throws RefusedException where a file is not the proposer's, or came for something else before */
    void write(Change change, List<Correction> corrected, List<String> fileIds) {
        rows.insert(change);
        corrections.insert(change.id(), corrected);
        if (!files.give(fileIds, change.id(), ChangeFileRows.Part.EVIDENCE, change.proposedBy())) {
            throw new RefusedException(List.of(rules.problem("RK01", "/files", "certificate.change.lost-files")));
        }
        rows.started(change.id(), flow.start(change.id(), change.declarationId()));
    }
}
