package org.zhicheng.office;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.problem.RefusedException;

/** Lets staff find the cases that their offices have or had: open, returned, in correction and decided ones. */
@Service
public class OfficeDesk {

    static final int PAGE = 20;

    /** Says no more than that there are more: counting all of them would read them all. */
    static final int COUNTED = (Question.LAST_PAGE + 1) * PAGE;

    private final Question question;
    private final CaseSearch search;
    private final OfficeRows rows;

    /**
     * A page holds some rows.
     *
     * @param total how many cases there are, at most {@code counted}
     * @param counted how many are counted and can be turned to; a narrower question finds the others
     * @param size of a page
     */
    public record Page(List<OfficeRow> rows, int page, int size, int total, int counted) {}

    OfficeDesk(Question question, CaseSearch search, OfficeRows rows) {
        this.question = question;
        this.search = search;
        this.rows = rows;
    }

    /** @throws RefusedException where a choice is none, or the days are none */
    @Transactional(readOnly = true)
    public Page search(Wanted wanted, Account viewer) {
        CaseSearch.Filter filter = question.of(wanted, viewer);
        List<String> found = search.find(filter, question.order(wanted), wanted.page() * PAGE, PAGE);
        boolean all = wanted.page() == 0 && found.size() < PAGE;
        return new Page(
                rows.of(found, filter.offices(), viewer),
                wanted.page(),
                PAGE,
                all ? found.size() : search.count(filter, COUNTED + 1),
                COUNTED);
    }
}
