package org.zhicheng.publicity.objection;

import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.declaration.life.PublicityNews;
import org.zhicheng.publicity.ObjectedCase;
import org.zhicheng.publicity.ObjectedCases;

/** Objection steps take an objection from its receipt to its end, as {@code publicity.bpmn} draws it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ObjectionSteps {

    private final ObjectionRows rows;
    private final ObjectedCases cases;
    private final PublicityNews applicant;
    private final ComplainantNews complainant;

    /** @param office group that judges it */
    public record Opened(String id, String office, Instant dueAt) {}

    ObjectionSteps(ObjectionRows rows, ObjectedCases cases, PublicityNews applicant, ComplainantNews complainant) {
        this.rows = rows;
        this.cases = cases;
        this.applicant = applicant;
        this.complainant = complainant;
    }

    /** Gives the objection that was filed last its office and its term. */
    public Opened open(String declarationId) {
        Objection filed = rows.filed(declarationId).orElseThrow();
        ObjectedCase about = cases.get(declarationId);
        Instant due = cases.firstTerm(about, filed.filedAt());
        rows.open(filed.id(), due);
        return new Opened(filed.id(), about.office(), due);
    }

    /** @return the name of the task, without any personal data */
    public String atTask(String objectionId, String taskId) {
        rows.atTask(objectionId, taskId);
        return cases.taskName(rows.get(objectionId).declarationId());
    }

    /** @return until when it is to be judged now */
    public Instant extend(String objectionId) {
        Objection objection = rows.get(objectionId);
        ObjectedCase about = cases.get(objection.declarationId());
        Instant due = cases.lastTerm(about, objection.filedAt());
        if (!objection.extended()) {
            rows.extend(objectionId, due);
            applicant.objectionExtended(objection.declarationId(), about.officeName());
            complainant.extended(objection, due);
        }
        return due;
    }

    /** Tells those concerned what the office found. */
    public void close(String objectionId) {
        Objection objection = rows.get(objectionId);
        String office = cases.get(objection.declarationId()).officeName();
        if (objection.state() == ObjectionState.UPHELD) {
            applicant.objectionUpheld(objection.declarationId(), office, objection.reason());
        } else {
            applicant.objectionDismissed(objection.declarationId(), office, objectionId);
        }
        complainant.closed(objection);
    }

    /** Ends those that nobody needs to judge any more: another one was right. */
    public void settleOthers(String declarationId) {
        rows.undecided(declarationId).forEach(other -> {
            rows.settle(other.id());
            complainant.closed(rows.get(other.id()));
        });
    }
}
