package org.zhicheng.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.form.FormView.BanView;
import org.zhicheng.declaration.form.FormView.RemarkView;
import org.zhicheng.declaration.life.ConfirmedWarnings;
import org.zhicheng.problem.ReviewerWords;
import org.zhicheng.problem.Severity;

/**
 * Lists the remarks of the rules that a reviewer has to judge: FLAG, and WARN that the applicant confirmed; and the ban
 * that leaves nothing to judge.
 */
@Component
public class Remarks {

    private final ConfirmedWarnings warnings;
    private final ReviewerWords words;
    private final BannedApplicants banned;

    Remarks(ConfirmedWarnings warnings, ReviewerWords words, BannedApplicants banned) {
        this.warnings = warnings;
        this.words = words;
        this.banned = banned;
    }

    /** Returns the remarks on the newest submission. */
    public List<RemarkView> of(Dossier dossier) {
        Stream<RemarkView> flags = dossier.found().stream()
                .filter(problem -> problem.severity() == Severity.FLAG)
                .map(problem -> new RemarkView(problem.rule(), words.of(problem.message()), false));
        Stream<RemarkView> confirmed = warnings
                .of(dossier.id(), dossier.declaration().round())
                .stream()
                .map(warning -> new RemarkView(warning.rule(), words.of(warning.message()), true));
        return Stream.concat(flags, confirmed).distinct().toList();
    }

    /** Returns the ban that keeps the applicant from being approved (E03). */
    Optional<BanView> ban(Dossier dossier) {
        return banned.of(dossier.declaration().applicantId());
    }
}
