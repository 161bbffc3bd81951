package org.zhicheng.declaration.life;

import java.util.EnumSet;
import java.util.Set;

/** Where a declaration stands, as its applicant sees it, and where it can go from there. */
public enum DeclarationStatus {
    DRAFT(Bucket.TODO),
    CHECKING(Bucket.DOING),
    DEPT_REVIEW(Bucket.DOING),
    COUNTY_REVIEW(Bucket.DOING),
    CITY_REVIEW(Bucket.DOING),
    PROVINCE_REVIEW(Bucket.DOING),
    /** A stage that a process admin added to the routing table. */
    OTHER_REVIEW(Bucket.DOING),
    RETURNED(Bucket.TODO),
    WITHDRAWN(Bucket.TODO),
    LAPSED(Bucket.DONE),
    REJECTED(Bucket.DONE),
    APPROVED(Bucket.DONE);

    /** The three heaps of 我的办件: 待提交, 办理中, 已办结. */
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

    /** Whether the applicant may type (S03). */
    public boolean editable() {
        return bucket == Bucket.TODO;
    }

    /** Whether it is the applicant's as a whole, not yet or not any more with an office. */
    boolean fillingIn() {
        return this == DRAFT || this == WITHDRAWN;
    }

    /** Whether staff work on it; withdrawal is possible then at most. */
    public boolean inReview() {
        return name().endsWith("_REVIEW");
    }

    /** Whether a declaration goes from here to there: the lines of the diagrams, and the end that giving up is. */
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
                        APPROVED);
            case LAPSED, REJECTED, APPROVED -> EnumSet.noneOf(DeclarationStatus.class);
        };
    }
}
