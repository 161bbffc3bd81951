package org.zhicheng.office;

import java.time.Instant;
import java.util.List;
import org.zhicheng.declaration.form.FormView.CaseView;
import org.zhicheng.declaration.form.FormView.CheckView;
import org.zhicheng.declaration.form.FormView.DecisionView;
import org.zhicheng.declaration.form.FormView.RemarkView;
import org.zhicheng.declaration.form.FormView.SlotView;
import org.zhicheng.declaration.form.FormView.StageView;
import org.zhicheng.form.ReadOut;

/**
 * An office case shows staff all that is known of a case, to read.
 *
 * @param decisions newest first
 * @param events newest first
 * @param answers what was sent last, in the words of the form
 * @param hand who has it now
 */
public record OfficeCase(
        CaseView declaration,
        Choice choice,
        String state,
        Hand hand,
        List<StageView> stages,
        List<DecisionView> decisions,
        List<RemarkView> remarks,
        List<CheckView> checks,
        List<SlotView> materials,
        List<ReadOut.Part> answers,
        List<Event> events) {

    /** What is declared, in words. */
    public record Choice(
            String specialty, String level, String employer, String division, Instant createdAt, int round) {}

    /**
     * A hand is who has the case now.
     *
     * @param taskId the review task; null where the case is with no office
     * @param office the group of the office that has it; null where none has
     * @param here whether that is one of the viewer's own
     * @param assignee the account that has it in hand; null where nobody has, or the case is at another office
     * @param holder its name
     * @param daysLeft working days left, or since it is overdue; null where it has no end
     */
    public record Hand(
            String taskId,
            String office,
            String officeName,
            boolean here,
            String assignee,
            String holder,
            boolean mine,
            Instant since,
            Instant dueAt,
            Integer daysLeft,
            boolean overdue) {}

    public record Event(Instant at, String kind, String title, String actor, String detail) {}
}
