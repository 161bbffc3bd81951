package org.zhicheng.review;

/**
 * A stage is one office's part in the review of a declaration.
 *
 * @param position order; a stage keeps it when the case comes back to it
 * @param stage department-review | county-review | city-review | province-review, or an admin's own
 * @param candidateGroup the office that decides
 * @param dueDays working days
 */
public record ReviewStage(int position, String stage, String name, String candidateGroup, int dueDays) {

    boolean sameOfficeAs(ReviewStage other) {
        return stage.equals(other.stage) && candidateGroup.equals(other.candidateGroup);
    }
}
