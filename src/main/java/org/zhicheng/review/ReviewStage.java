package org.zhicheng.review;

/**
 * A stage is one office's part in the review of a declaration.
 *
 * @param position order; a stage keeps it when the case comes back to it
 * @param stage department-review | county-review | city-review | province-review, or an admin's own
 * @param candidateGroup the office that decides
 * @param dueDays working days
 * @param officeAbove the group of the office to which it is reported where it is overdue for long; null for none
 * @param reportDays after how many working days; null where the routing table does not say
 */
public record ReviewStage(
        int position,
        String stage,
        String name,
        String candidateGroup,
        int dueDays,
        String officeAbove,
        Integer reportDays) {

    /** Where the routing table does not say: one of an earlier release. */
    private static final int USUAL_REPORT_DAYS = 3;

    /** Makes a stage of a routing table that names no office above. */
    public ReviewStage(int position, String stage, String name, String candidateGroup, int dueDays) {
        this(position, stage, name, candidateGroup, dueDays, null, null);
    }

    int reportAfter() {
        return reportDays == null ? USUAL_REPORT_DAYS : reportDays;
    }

    boolean sameOfficeAs(ReviewStage other) {
        return stage.equals(other.stage) && candidateGroup.equals(other.candidateGroup);
    }
}
