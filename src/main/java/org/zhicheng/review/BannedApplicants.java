package org.zhicheng.review;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.account.staff.Ban;
import org.zhicheng.account.staff.Bans;
import org.zhicheng.declaration.form.FormView.BanView;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;

/**
 * Keeps an applicant who came onto the list while under review from being approved, at every stage (E03). The case ends
 * by a person's decision, with a text that is prepared: a machine rejects nobody (PIPL 24).
 */
@Component
class BannedApplicants {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Declarations declarations;
    private final Bans bans;
    private final Messages messages;

    BannedApplicants(Declarations declarations, Bans bans, Messages messages) {
        this.declarations = declarations;
        this.bans = bans;
        this.messages = messages;
    }

    /** Shows the ban that holds for this applicant now. */
    Optional<BanView> of(String applicantId) {
        return bans.holding(applicantId)
                .map(ban -> new BanView(
                        ban.until(),
                        ban.reason(),
                        ban.imposedAt(),
                        messages.say("review.ban.opinion", DAY.format(ban.until()), ban.reason())));
    }

    /** @throws RefusedException where it would approve somebody who is banned */
    void refuse(ReviewDecision decision) {
        if (decision.outcome() != ReviewOutcome.APPROVED) {
            return;
        }
        Optional<Ban> ban =
                bans.holding(declarations.get(decision.declarationId()).applicantId());
        if (ban.isPresent()) {
            throw new RefusedException(List.of(Problem.block(
                    "E03",
                    "/outcome",
                    messages.say("review.ban.refused", DAY.format(ban.get().until())))));
        }
    }
}
