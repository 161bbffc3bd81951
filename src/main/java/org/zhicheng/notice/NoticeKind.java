package org.zhicheng.notice;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Lists the kinds of notices and the parameters that each tells of its case. A gateway like Aliyun carries no text of
 * ours: each kind has a template there, with the same words and these variables.
 */
public enum NoticeKind {
    /** Its five minutes are words of the template: Aliyun allows a template of codes one variable. */
    CODE("code", "code"),
    RETURNED("returned", "name", "business", "caseNumberTail", "date"),
    SENT_BACK("sent-back", "name", "business", "caseNumberTail"),
    REMINDER("reminder", "name", "business", "caseNumberTail", "date"),
    LAPSED("lapsed", "name", "business", "caseNumberTail"),
    APPROVED("approved", "name", "business", "caseNumberTail"),
    REJECTED("rejected", "name", "business", "caseNumberTail"),
    PUBLISHED("published", "name", "business", "caseNumberTail", "date"),
    CERTIFICATE_PROPOSED("certificate-proposed", "name", "business", "caseNumberTail", "date"),
    CERTIFICATE_KEPT("certificate-kept", "name", "business", "caseNumberTail"),
    CERTIFICATE_REVOKED("certificate-revoked", "name", "business", "caseNumberTail"),
    CERTIFICATE_RESTORED("certificate-restored", "name", "business", "caseNumberTail"),
    CERTIFICATE_CORRECTED("certificate-corrected", "name", "business", "caseNumberTail"),
    CERTIFICATE_UNCORRECTED("certificate-uncorrected", "name", "business", "caseNumberTail"),
    REEXAMINATION_UPHELD("re-examination-upheld", "name", "business", "caseNumberTail"),
    REEXAMINATION_CORRECTED("re-examination-corrected", "name", "business", "caseNumberTail"),
    REEXAMINATION_REDO("re-examination-redo", "name", "business", "caseNumberTail"),
    OBJECTION_DISMISSED("objection-dismissed", "name", "business", "caseNumberTail"),
    OBJECTION_RECEIVED("objection-received", "receipt"),
    OBJECTION_EXTENDED("objection-extended", "receipt", "date"),
    OBJECTION_CLOSED("objection-closed", "receipt"),
    WINDOW_VERIFIED("window-verified", "name"),
    WINDOW_REFUSED("window-refused", "name"),
    CREDENTIALS_CHANGED("credentials-changed"),
    IDENTITY_LOST("identity-lost"),
    DATA_EXPORTED("data-exported"),
    ACCOUNT_CANCELLED("account-cancelled"),
    STAFF_NEW("staff-new", "count", "cases"),
    STAFF_RESUBMITTED("staff-resubmitted", "count", "cases"),
    STAFF_AFTER_REVIEW("staff-after-review", "count", "cases"),
    STAFF_ASSIGNED("staff-assigned", "count", "cases"),
    STAFF_TAKEN("staff-taken", "count", "cases"),
    STAFF_DUE("staff-due", "count", "cases"),
    STAFF_OVERDUE("staff-overdue", "count", "cases"),
    STAFF_OFFICE_OVERDUE("staff-office-overdue", "count", "cases"),
    STAFF_UNTOLD("staff-untold", "count", "cases"),
    STAFF_DIGEST("staff-digest", "count", "due", "overdue");

    private final String code;
    private final List<String> variables;

    NoticeKind(String code, String... variables) {
        this.code = code;
        this.variables = List.of(variables);
    }

    public static Optional<NoticeKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    /** Gives the code as in {@link NoticeRequest#kind()} and in the settings. */
    public String code() {
        return code;
    }

    public List<String> variables() {
        return variables;
    }
}
