package org.zhicheng.reexamination;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.declaration.life.CaseLife;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.reexamination.Askables.Askable;

/** Lets a person ask, once and within the time, for a result about himself to be looked at again (RV01). */
@Service
public class OwnReexaminationDesk {

    private final Declarations declarations;
    private final ReexaminationRecords records;
    private final Askables askables;
    private final Asking asking;
    private final ReexaminationRules rules;
    private final CaseLife life;
    private final AuditLog audit;

    /**
     * What a person may know: never who of the office looks, or looked.
     *
     * @param askable what may be asked now; null for nothing
     * @param asked the newest first
     */
    public record Own(OwnAskable askable, List<Asked> asked) {}

    /** @param until the last day on which it may be asked */
    public record OwnAskable(Subject subject, LocalDate until) {}

    /**
     * @param dueOn until when the office answers
     * @param files names of the own files
     * @param redoUntil the last day on which the person may declare again
     */
    public record Asked(
            Subject subject,
            ReexaminationState state,
            String office,
            String facts,
            List<String> files,
            Instant askedAt,
            LocalDate dueOn,
            String reason,
            Instant decidedAt,
            LocalDate redoUntil) {}

    OwnReexaminationDesk(
            Declarations declarations,
            ReexaminationRecords records,
            Askables askables,
            Asking asking,
            ReexaminationRules rules,
            CaseLife life,
            AuditLog audit) {
        this.declarations = declarations;
        this.records = records;
        this.askables = askables;
        this.asking = asking;
        this.rules = rules;
        this.life = life;
        this.audit = audit;
    }

    /** @throws NotFoundException where this person has no such case */
    @Transactional(readOnly = true)
    public Own of(String declarationId, Account person) {
        Declaration declaration = own(declarationId, person);
        OwnAskable askable = askables.of(declaration)
                .filter(one -> !askables.late(one))
                .map(one -> new OwnAskable(one.subject(), one.until()))
                .orElse(null);
        return new Own(
                askable, records.of(declarationId).stream().map(this::asked).toList());
    }

    /**
     * @throws NotFoundException where this person has no such case
     * @throws ConflictException where there is no result, where the time is over, or where it was asked before
     * @throws RefusedException with every problem at once
     */
    @Transactional
    public void ask(String declarationId, String facts, List<String> files, Account person) {
        Declaration declaration = own(declarationId, person);
        Askable askable = askables.of(declaration).orElseThrow(() -> rules.conflict("re-examination.once"));
        if (askables.late(askable)) {
            throw rules.conflict("RV01");
        }
        RefusedException.ifAny(rules.problems(facts, files));
        Reexamination one = asking.write(declaration, askable, facts, files);
        life.reexaminationAsked(declarationId, one.officeName());
        audit.recordInCase(
                declarationId,
                person.id(),
                AuditKind.ASK_REEXAMINATION,
                "re-examination",
                one.id(),
                one.subject().code());
    }

    /** @return an id by which the request names the file */
    public String attach(String declarationId, InputStream content, String fileName, Account person) {
        own(declarationId, person);
        return records.keep(content, fileName, person);
    }

    private Declaration own(String declarationId, Account person) {
        return declarations
                .find(declarationId)
                .filter(found -> found.ownedBy(person.id()))
                .orElseThrow(rules::gone);
    }

    private Asked asked(Reexamination one) {
        return new Asked(
                one.subject(),
                one.state(),
                one.officeName(),
                one.facts(),
                records.fileNames(one.id()),
                one.askedAt(),
                one.dueOn(),
                one.reason(),
                one.decidedAt(),
                one.redoUntil());
    }
}
