package org.zhicheng.declaration.dossier;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationSections;
import org.zhicheng.declaration.life.DeclaredWindow;
import org.zhicheng.record.RecordChecks;

/**
 * Opens dossiers with a handful of statements, each for all rows of its kind. A case that was never sent was never
 * decided about, so that its decisions are not asked for.
 */
@Component
public class Dossiers {

    private final Accounts accounts;
    private final DeclarationSections sections;
    private final PaperReader papers;
    private final RecordChecks checks;
    private final ChosenEmployers employers;
    private final CaseNotes notes;
    private final DeclaredWindow windows;

    public Dossiers(
            Accounts accounts,
            DeclarationSections sections,
            PaperReader papers,
            RecordChecks checks,
            ChosenEmployers employers,
            CaseNotes notes,
            DeclaredWindow windows) {
        this.accounts = accounts;
        this.sections = sections;
        this.papers = papers;
        this.checks = checks;
        this.employers = employers;
        this.notes = notes;
        this.windows = windows;
    }

    public Dossier open(Declaration declaration) {
        return open(declaration, accounts.find(declaration.applicantId()).orElseThrow());
    }

    /** Reads the files of a case again, after something was written beside them. */
    public Dossier withPapersAnew(Dossier dossier) {
        return dossier.with(papers.of(dossier.id()));
    }

    /** @param applicant as this request has read the person already */
    public Dossier open(Declaration declaration, Account applicant) {
        String id = declaration.id();
        boolean sentBefore = declaration.round() > 0;
        return new Dossier(
                declaration,
                applicant,
                TypedSections.of(sections.load(id)),
                sentBefore ? sections.submitted(id, declaration.round()) : Map.of(),
                papers.of(id),
                new RecordAnswers(checks.list(id)),
                employers.of(declaration.employerId()),
                sentBefore ? notes.decisions(id) : List.of(),
                sentBefore ? notes.found(id) : List.of(),
                windows.judgedOn(declaration));
    }
}
