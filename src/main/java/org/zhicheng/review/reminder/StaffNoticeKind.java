package org.zhicheng.review.reminder;

import org.zhicheng.notice.NoticeKind;

/** Lists what somebody of staff is told, and how where nothing was chosen. */
public enum StaffNoticeKind {
    NEW(NoticeKind.STAFF_NEW, Way.INBOX),
    RESUBMITTED(NoticeKind.STAFF_RESUBMITTED, Way.INBOX),
    /** 公示与证照: what was approved already asks for somebody. */
    AFTER_REVIEW(NoticeKind.STAFF_AFTER_REVIEW, Way.SMS),
    ASSIGNED(NoticeKind.STAFF_ASSIGNED, Way.SMS),
    TAKEN(NoticeKind.STAFF_TAKEN, Way.INBOX),
    DUE_SOON(NoticeKind.STAFF_DUE, Way.SMS),
    OVERDUE(NoticeKind.STAFF_OVERDUE, Way.SMS),
    /** Told to the head of the office, and to the office above. */
    OFFICE_OVERDUE(NoticeKind.STAFF_OFFICE_OVERDUE, Way.SMS),
    /** Told to process admins: there was nobody to tell. */
    UNTOLD(NoticeKind.STAFF_UNTOLD, Way.INBOX),
    DIGEST(NoticeKind.STAFF_DIGEST, Way.MAIL);

    private final NoticeKind notice;
    private final Way usual;

    StaffNoticeKind(NoticeKind notice, Way usual) {
        this.notice = notice;
        this.usual = usual;
    }

    /** Gives the notice that says it. */
    String notice() {
        return notice.code();
    }

    Way usual() {
        return usual;
    }
}
