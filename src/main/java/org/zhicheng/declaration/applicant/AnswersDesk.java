package org.zhicheng.declaration.applicant;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.declaration.view.FilledInForm;
import org.zhicheng.form.ReadOut;
import org.zhicheng.problem.NotFoundException;

/** Shows an applicant the own answers to read, in the order and the words of the form. */
@Service
public class AnswersDesk {

    private final OwnCases cases;
    private final FilledInForm form;

    AnswersDesk(OwnCases cases, FilledInForm form) {
        this.cases = cases;
        this.form = form;
    }

    /** @throws NotFoundException where this person has no such case (Q01) */
    @Transactional(readOnly = true)
    public List<ReadOut.Part> of(String declarationId, Account applicant) {
        return form.parts(cases.open(declarationId, applicant));
    }
}
