package org.zhicheng.declaration.applicant;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.account.Masks;
import org.zhicheng.declaration.applicant.CaseDesk.CaseSummary;
import org.zhicheng.declaration.life.CaseContacts;
import org.zhicheng.declaration.life.CaseContacts.Contact;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.ReviewOutlook;
import org.zhicheng.problem.NotFoundException;

/** Tells an applicant what happens with a case that was just submitted. */
@Service
public class ReceiptDesk {

    private final OwnCases cases;
    private final CaseSummaries summaries;
    private final ReviewOutlook outlook;
    private final CaseContacts contacts;

    /**
     * A receipt says who has the case now, how long that usually takes, and how the answer comes.
     *
     * @param name of the applicant
     * @param round how many times it was submitted
     * @param turn null unless an office has it
     * @param mobile masked; null where notices go to the mail address
     * @param email masked; null where notices go by SMS, or nowhere
     */
    public record Receipt(
            CaseSummary summary, String name, int round, ReviewOutlook.Turn turn, String mobile, String email) {}

    ReceiptDesk(OwnCases cases, CaseSummaries summaries, ReviewOutlook outlook, CaseContacts contacts) {
        this.cases = cases;
        this.summaries = summaries;
        this.outlook = outlook;
        this.contacts = contacts;
    }

    /** @throws NotFoundException where this person has no such case (Q01) */
    @Transactional(readOnly = true)
    public Receipt receipt(String declarationId, Account applicant) {
        Declaration declaration = cases.find(declarationId, applicant);
        Contact told = contacts.used(declaration, applicant);
        return new Receipt(
                summaries.of(declaration),
                applicant.displayName(),
                declaration.round(),
                outlook.of(declaration).orElse(null),
                told.mobile() == null ? null : Masks.mobile(told.mobile()),
                told.email() == null ? null : Masks.email(told.email()));
    }
}
