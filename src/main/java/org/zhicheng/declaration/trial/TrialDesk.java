package org.zhicheng.declaration.trial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.zhicheng.account.Account;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.declaration.life.Declaration;

/**
 * Tries a changed table on past cases, a part of them at a time. Who asks goes on from where a part ended, so that no
 * server keeps anything between the parts, and the next one may be tried by another server.
 */
@Service
public class TrialDesk {

    private static final int PART = 100;

    /** A part ends after this time, however few cases it had: the progress moves, and no request takes long. */
    private static final long PART_NANOS = 4_000_000_000L;

    private final Trials trials;
    private final PastCases cases;
    private final CaseTrial trial;
    private final AuditLog audit;

    /**
     * A part of a trial is to be made.
     *
     * @param from the first day of submission
     * @param to the last one
     * @param asOf when the first part began, as its answer says; null for the first part
     * @param done how many cases earlier parts tried
     */
    public record Part(String fileName, String text, LocalDate from, LocalDate to, Instant asOf, int done) {}

    /**
     * A part of a trial found something.
     *
     * @param version of the table in use, with which the changed one is compared
     * @param found how many cases were submitted in that time
     * @param total how many of them are tried: the newest
     * @param done how many are tried by now
     */
    public record Tried(
            String key,
            String name,
            int version,
            long found,
            int total,
            int done,
            Instant asOf,
            int unchanged,
            List<ChangedCase> changed,
            List<FailedCase> failed) {}

    /** About this case the changed table answers something else. */
    public record ChangedCase(String caseNumber, List<Difference> differences) {}

    /** This case could not be tried. */
    public record FailedCase(String caseNumber, String reason) {}

    TrialDesk(Trials trials, PastCases cases, CaseTrial trial, AuditLog audit) {
        this.trials = trials;
        this.cases = cases;
        this.trial = trial;
        this.audit = audit;
    }

    public Tried tried(Part part, Account admin) {
        Trials.Begun begun = trials.begin(part);
        int most = Math.min(PART, Math.max(0, begun.total() - part.done()));
        int unchanged = 0;
        List<ChangedCase> changed = new ArrayList<>();
        List<FailedCase> failed = new ArrayList<>();
        int done = part.done();
        long until = System.nanoTime() + PART_NANOS;
        for (Declaration declaration : cases.list(begun.time(), part.done(), most)) {
            CaseTrial.Outcome outcome = trial.of(begun.table(), declaration);
            if (outcome.failure() != null) {
                failed.add(new FailedCase(declaration.caseNumber(), outcome.failure()));
            } else if (outcome.differences().isEmpty()) {
                unchanged++;
            } else {
                changed.add(new ChangedCase(declaration.caseNumber(), outcome.differences()));
            }
            done++;
            if (System.nanoTime() - until > 0) {
                break;
            }
        }
        note(part, begun, done, admin);
        return new Tried(
                begun.table().key(),
                begun.table().name(),
                begun.table().version(),
                begun.found(),
                begun.total(),
                // a case that was deleted meanwhile is missing from the list, and must not keep the trial from its end
                changed.size() + failed.size() + unchanged == 0 ? begun.total() : done,
                begun.asOf(),
                unchanged,
                changed,
                failed);
    }

    private void note(Part part, Trials.Begun begun, int done, Account admin) {
        audit.record(
                admin.id(),
                AuditKind.TRY_TABLE,
                "model",
                begun.table().key(),
                "%s %s/%s: %d-%d/%d"
                        .formatted(part.fileName(), part.from(), part.to(), part.done(), done, begun.total()));
    }
}
