package org.zhicheng.review;

/** The vocabulary of {@code review.bpmn}: its elements and variables, as the diagram calls them. A test holds both together. */
public final class ReviewProcess {

    public static final String KEY = "review";

    public static final String REVIEW_STAGE = "review-stage";

    public static final String STAGE_GROUP = "stageGroup";
    public static final String STAGE_DUE = "stageDue";
    public static final String STAGE_REMINDER_AT = "stageReminderAt";
    public static final String STAGE_REPORT_AT = "stageReportAt";
    public static final String MORE_STAGES = "moreStages";

    private ReviewProcess() {}
}
