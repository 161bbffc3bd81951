package org.zhicheng.declaration.applicant;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.account.Masks;
import org.zhicheng.declaration.applicant.CaseDesk.CaseSummary;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.declaration.life.ReviewOutlook;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;

/** Tells an applicant what happens with a case that was just submitted. */
@Service
public class ReceiptDesk {

    private final Declarations declarations;
    private final CaseSummaries summaries;
    private final ReviewOutlook outlook;
    private final Messages messages;

    /**
     * A receipt says who has the case now, how long that usually takes, and how the answer comes.
     *
     * @param name of the applicant
     * @param round how many times it was submitted
     * @param turn null unless an office has it
     * @param mobile masked; null where notices go to the mail address
     * @param email masked; null where the person has none
     */
    public record Receipt(
            CaseSummary summary, String name, int round, ReviewOutlook.Turn turn, String mobile, String email) {}

    ReceiptDesk(Declarations declarations, CaseSummaries summaries, ReviewOutlook outlook, Messages messages) {
        this.declarations = declarations;
        this.summaries = summaries;
        this.outlook = outlook;
        this.messages = messages;
    }

    /** @throws NotFoundException where this person has no such case (Q01) */
    @Transactional(readOnly = true)
    public Receipt receipt(String declarationId, Account applicant) {
        Declaration declaration = declarations
                .find(declarationId)
                .filter(found -> found.ownedBy(applicant.id()))
                .orElseThrow(() -> new NotFoundException(messages.say("Q01")));
        return new Receipt(
                summaries.of(declaration),
                applicant.displayName(),
                declaration.round(),
                outlook.of(declaration).orElse(null),
                applicant.mobile() == null ? null : Masks.mobile(applicant.mobile()),
                applicant.email() == null ? null : Masks.email(applicant.email()));
    }
}
