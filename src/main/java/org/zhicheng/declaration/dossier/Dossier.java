package org.zhicheng.declaration.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import org.zhicheng.account.Account;
import org.zhicheng.declaration.applicant.DossierChanges;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationStatus;
import org.zhicheng.declaration.life.JudgedOn;
import org.zhicheng.declaration.life.ReviewRecord;
import org.zhicheng.declaration.life.ReviewRecord.Decision;
import org.zhicheng.material.Enclosures;
import org.zhicheng.problem.Problem;

/**
 * A dossier is all that is known of one case, as it was read at one moment. It never changes: who changes the case gets
 * another one from {@link DossierChanges}. What has to be read under the case's lock is in a dossier that was opened
 * after the lock was taken.
 *
 * @param sent what was sent last, section by section; empty before the first submission
 * @param papers what it asks for, what was uploaded, and what that says of itself
 * @param answers of the outside records
 * @param decisions of the reviewers, newest first
 * @param found what the last check of a submission found and left for its applicant or its reviewer
 * @param day by which it is judged, and today
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

    /** The items that the newest decision gave back; empty unless that was a return. */
    public List<ReviewRecord.ReturnedItem> returnedItems() {
        return ReviewRecord.returnedItems(decisions);
    }

    /** What the newest decision says in general; null where it says nothing, or there is none. */
    public String opinion() {
        return decisions.isEmpty() ? null : decisions.get(0).reason();
    }

    /** Missing where nothing was sent. */
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

    /** The same case where something else was chosen. */
    public Dossier with(Declaration other, ChosenEmployer chosen, JudgedOn on) {
        return new Dossier(other, applicant, typed, sent, papers, answers, chosen, decisions, found, on);
    }
}
