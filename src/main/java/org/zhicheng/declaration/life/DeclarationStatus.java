package org.zhicheng.declaration.life;

import java.util.EnumSet;
import java.util.Set;

/** A declaration's status, as its applicant sees it, with the statuses that may follow. */
public enum DeclarationStatus {
    DRAFT(Bucket.TODO),
    CHECKING(Bucket.DOING),
    DEPT_REVIEW(Bucket.DOING),
    COUNTY_REVIEW(Bucket.DOING),
    CITY_REVIEW(Bucket.DOING),
    PROVINCE_REVIEW(Bucket.DOING),
    /** In review at a stage that a process admin added to the routing table. */
    OTHER_REVIEW(Bucket.DOING),
    /** Approved by every office, and published before it is final. */
    PUBLICITY(Bucket.DOING),
    RETURNED(Bucket.TODO),
    WITHDRAWN(Bucket.TODO),
    LAPSED(Bucket.DONE),
    REJECTED(Bucket.DONE),
    APPROVED(Bucket.DONE);

    /** The three lists of 我的办件: 待提交, 办理中, 已办结. */
    public enum Bucket {
        TODO,
        DOING,
        DONE
    }

    private final Bucket bucket;

    DeclarationStatus(Bucket bucket) {
        this.bucket = bucket;
    }

    public Bucket bucket() {
        return bucket;
    }

    /** Returns whether the applicant may change the declaration (S03). */
    public boolean editable() {
        return bucket == Bucket.TODO;
    }

    /** Returns whether the whole declaration is with its applicant, and with no office. */
    boolean fillingIn() {
        return this == DRAFT || this == WITHDRAWN;
    }

    /** Returns whether an office has the declaration; at most, it can be withdrawn then. */
    public boolean inReview() {
        return name().endsWith("_REVIEW");
    }

    /** Returns whether it is at an office, or an office publishes it: its applicant cannot take it back by leaving. */
    public boolean atOffice() {
        return inReview() || this == PUBLICITY;
    }

    /**
     * Returns whether the other status may follow: along the flows of the diagrams, or because the applicant gives up
     * the account.
     */
    public boolean may(DeclarationStatus next) {
        return following().contains(next);
    }

    private Set<DeclarationStatus> following() {
        return switch (this) {
            case DRAFT, WITHDRAWN, RETURNED -> EnumSet.of(CHECKING, LAPSED);
            case CHECKING ->
                EnumSet.of(
                        DRAFT,
                        RETURNED,
                        DEPT_REVIEW,
                        COUNTY_REVIEW,
                        CITY_REVIEW,
                        PROVINCE_REVIEW,
                        OTHER_REVIEW,
                        LAPSED);
            case DEPT_REVIEW, COUNTY_REVIEW, CITY_REVIEW, PROVINCE_REVIEW, OTHER_REVIEW ->
                EnumSet.of(
                        DEPT_REVIEW,
                        COUNTY_REVIEW,
                        CITY_REVIEW,
                        PROVINCE_REVIEW,
                        OTHER_REVIEW,
                        RETURNED,
                        WITHDRAWN,
                        REJECTED,
                        PUBLICITY,
                        APPROVED);
            case PUBLICITY -> EnumSet.of(REJECTED, APPROVED);
            case LAPSED, REJECTED, APPROVED -> EnumSet.noneOf(DeclarationStatus.class);
        };
    }
}
