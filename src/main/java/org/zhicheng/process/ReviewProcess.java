package org.zhicheng.process;

/** What {@code review.bpmn} calls its elements and variables; a test holds both together. */
final class ReviewProcess {

    static final String KEY = "review";

    static final String REVIEW_STAGE = "review-stage";

    static final String STAGE_GROUP = "stageGroup";
    static final String STAGE_DUE = "stageDue";
    static final String STAGE_REMINDER_AT = "stageReminderAt";
    static final String MORE_STAGES = "moreStages";

    private ReviewProcess() {}
}
