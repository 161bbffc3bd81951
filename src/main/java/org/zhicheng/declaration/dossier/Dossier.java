package org.zhicheng.declaration.dossier;

import java.util.List;
import java.util.Map;
import org.zhicheng.account.Account;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationStatus;
import org.zhicheng.declaration.life.JudgedOn;
import org.zhicheng.declaration.life.ReviewRecord;
import org.zhicheng.declaration.life.ReviewRecord.Decision;
import org.zhicheng.material.Enclosures;
import org.zhicheng.problem.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A dossier holds all that is known of one case, as it was read at one moment. It never changes: every change of the
 * case makes a new dossier. Data that must be read under the case's lock are in a dossier that was opened after the
 * lock was taken.
 *
 * @param sent the sections as they were sent last; empty before the first submission
 * @param papers the required materials, the uploaded files, and what the files say of themselves
 * @param answers the answers of the outside records
 * @param decisions the reviewers' decisions, newest first
 * @param found what the last check of a submission found, for the applicant or the reviewer
 * @param day the day by which the case is judged, and today
 */
public record Dossier(
        Declaration declaration,
        Account applicant,
        TypedSections typed,
        Map<String, JsonNode> sent,
        Papers papers,
        RecordAnswers answers,
        ChosenEmployer employer,
        List<Decision> decisions,
        List<Problem> found,
        JudgedOn day) {

    public Dossier {
        decisions = List.copyOf(decisions);
        found = List.copyOf(found);
    }

    public String id() {
        return declaration.id();
    }

    public Enclosures enclosures() {
        return papers.enclosures();
    }

    public boolean returned() {
        return declaration.status() == DeclarationStatus.RETURNED;
    }

    /** Returns the items of the newest decision; empty unless that was a return. */
    public List<ReviewRecord.ReturnedItem> returnedItems() {
        return ReviewRecord.returnedItems(decisions);
    }

    /** Returns the general reason of the newest decision; null where it has none, or there is no decision. */
    public String opinion() {
        return decisions.isEmpty() ? null : decisions.get(0).reason();
    }

    /** Returns the section as it was sent last; missing where nothing was sent. */
    public JsonNode sent(String section) {
        return sent.getOrDefault(section, MissingNode.getInstance());
    }

    public Dossier with(TypedSections other) {
        return new Dossier(declaration, applicant, other, sent, papers, answers, employer, decisions, found, day);
    }

    public Dossier with(RecordAnswers other) {
        return new Dossier(declaration, applicant, typed, sent, papers, other, employer, decisions, found, day);
    }

    public Dossier with(Papers other) {
        return new Dossier(declaration, applicant, typed, sent, other, answers, employer, decisions, found, day);
    }

    /** Returns the same case with another choice. */
    public Dossier with(Declaration other, ChosenEmployer chosen, JudgedOn on) {
        return new Dossier(other, applicant, typed, sent, papers, answers, chosen, decisions, found, on);
    }
}
