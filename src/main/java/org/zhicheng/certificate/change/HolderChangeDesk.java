package org.zhicheng.certificate.change;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.certificate.change.ChangeFileRows.Part;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;

/** Lets the holder of a certificate read what is proposed and was decided, and state the case once (RK01). */
@Service
public class HolderChangeDesk {

    private final ChangeRows rows;
    private final ChangeRecords records;
    private final StatementWriting writing;
    private final ChangeDays days;
    private final ChangeRules rules;

    /**
     * What a holder may know of a change; never who of the office proposed or decided it.
     *
     * @param asked whether the holder asked for it
     * @param mayState whether a statement is taken now
     * @param files names of the own files
     */
    public record HolderChange(
            String id,
            String number,
            String declarationId,
            ChangeKind kind,
            ChangeState state,
            String office,
            String ground,
            String facts,
            List<Correction> corrections,
            boolean asked,
            Instant proposedAt,
            LocalDate statementUntil,
            boolean mayState,
            String statement,
            Instant statedAt,
            List<String> files,
            String reason,
            Instant decidedAt,
            LocalDate bannedUntil) {}

    HolderChangeDesk(
            ChangeRows rows, ChangeRecords records, StatementWriting writing, ChangeDays days, ChangeRules rules) {
        this.rows = rows;
        this.records = records;
        this.writing = writing;
        this.days = days;
        this.rules = rules;
    }

    /** Returns the changes of the own certificates, the newest first; what the holder has no say in once it is decided. */
    @Transactional(readOnly = true)
    public List<HolderChange> of(Account holder) {
        return rows.ofHolder(holder.id()).stream()
                .filter(change -> change.kind() == ChangeKind.REVOKE || change.asked() || !change.open())
                .map(this::told)
                .toList();
    }

    /**
     * @throws NotFoundException where it is not about the holder
     * @throws ConflictException where the time is over, or something was said before
     * @throws RefusedException with every problem at once
     */
    @Transactional
    public void state(String changeId, String statement, List<String> files, Account holder) {
        Change change = rows.lock(changeId)
                .filter(found -> found.holderId().equals(holder.id()))
                .orElseThrow(rules::gone);
        requireTime(change);
        List<Problem> problems = new ArrayList<>(rules.problems("RK01", "/statement", statement, files));
        RefusedException.ifAny(problems);
        writing.write(change, statement, files, holder);
    }

    /** @return an id by which the statement names the file */
    public String attach(String changeId, InputStream content, String fileName, Account holder) {
        Change change = rows.find(changeId)
                .filter(found -> found.holderId().equals(holder.id()))
                .orElseThrow(rules::gone);
        requireTime(change);
        return records.keep(content, fileName, holder);
    }

    private void requireTime(Change change) {
        if (change.statedAt() != null) {
            throw rules.conflict("certificate.change.stated-before");
        }
        if (!mayState(change)) {
            throw rules.conflict("certificate.change.late");
        }
    }

    private boolean mayState(Change change) {
        return change.open()
                && change.hearingUntil() != null
                && change.statedAt() == null
                && !days.isOver(change.hearingUntil());
    }

    private HolderChange told(Change change) {
        return new HolderChange(
                change.id(),
                change.number(),
                change.declarationId(),
                change.kind(),
                change.state(),
                change.officeName(),
                change.groundName(),
                change.facts(),
                records.corrections(change),
                change.asked(),
                change.proposedAt(),
                change.hearingUntil(),
                mayState(change),
                change.statement(),
                change.statedAt(),
                records.files(change.id()).stream()
                        .filter(file -> file.part() == Part.STATEMENT || change.asked())
                        .map(ChangeFileRows.Filed::fileName)
                        .toList(),
                change.reason(),
                change.decidedAt(),
                change.banUntil());
    }
}
