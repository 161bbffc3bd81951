package org.zhicheng.audit;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lists every kind of event that the audit records. {@code audit.kind.<code>} in messages/audit.properties names it in
 * Chinese.
 */
public enum AuditKind {
    // ways in
    SIGN_IN,
    SIGN_IN_FAILED,
    SIGN_OUT,
    END_SESSIONS,
    REGISTER,
    // what opens an account
    CHOOSE_FIRST_PASSWORD,
    CHANGE_PASSWORD,
    RECOVER_PASSWORD,
    CHANGE_MOBILE,
    CHANGE_PROFILE,
    LINK_ALIPAY,
    UNLINK_ALIPAY,
    LINK_SECOND_FACTOR,
    REPLACE_SECOND_FACTOR,
    UNLINK_SECOND_FACTOR,
    USE_RECOVERY_CODE,
    RENEW_RECOVERY_CODES,
    CREATE_DEPLOYMENT_TOKEN,
    DELETE_DEPLOYMENT_TOKEN,
    WITHDRAW_WAY_IN,
    CLOSE_ACCOUNT,
    REOPEN_ACCOUNT,
    // one's own data
    EXPORT_OWN_DATA,
    DOWNLOAD_OWN_DATA,
    CANCEL_ACCOUNT,
    WITHDRAW_CONSENT,
    GIVE_CONSENT,
    // who somebody is
    VERIFY_REAL_PERSON,
    DECIDE_AT_WINDOW,
    WITHDRAW_VERIFICATION,
    LOSE_ID_NUMBER,
    REVEAL_ID_NUMBER,
    // staff
    CREATE_STAFF,
    ASSIGN_STAFF,
    SET_STAFF_ID_NUMBER,
    RESET_STAFF_ACCESS,
    // applicants who cannot sign in
    UNLOCK_APPLICANT,
    SIGN_OUT_APPLICANT,
    REMOVE_APPLICANT_FACTOR,
    // looking at data of others
    OPEN_CASE,
    OPEN_TASK,
    DOWNLOAD_MATERIAL,
    PRINT_DECLARATION,
    DOWNLOAD_CERTIFICATE,
    DOWNLOAD_ARCHIVE,
    READ_OBJECTION,
    EXPORT_PUBLICITY,
    EXPORT_CERTIFICATES,
    READ_CERTIFICATE_CHANGE_FILE,
    READ_REEXAMINATION_FILE,
    SEARCH_PEOPLE,
    EXPORT_CASES,
    READ_RECORD_CALLS,
    READ_FAILED_NOTICES,
    SEARCH_AUDIT,
    // cases
    UPLOAD_MATERIAL,
    REPLACE_MATERIAL,
    REMOVE_MATERIAL,
    VIRUS_FOUND,
    DECIDE_APPROVED,
    DECIDE_RETURNED,
    DECIDE_REJECTED,
    JUDGE_OBJECTION,
    CONFIRM_PUBLICITY,
    PROLONG_PUBLICITY,
    PROPOSE_CERTIFICATE_CHANGE,
    STATE_CERTIFICATE_CASE,
    ASK_CERTIFICATE_CORRECTION,
    SHARE_CERTIFICATE,
    END_CERTIFICATE_COPY,
    DECIDE_CERTIFICATE_CHANGE,
    ASK_REEXAMINATION,
    DECIDE_REEXAMINATION,
    WRITE_NOTE,
    DELETE_NOTE,
    CHANGE_PHRASES,
    REVIEW_OVERDUE,
    TAKE_OVER_CASE,
    RELEASE_CASE,
    ASSIGN_CASE,
    GIVE_BACK_CASE,
    SET_LEAVE,
    END_LEAVE,
    DELETE_DRAFT,
    GIVE_UP_CASE,
    SEND_NOTICE_AGAIN,
    SETTLE_NOTICE,
    // changes by a process admin
    IMPOSE_BAN,
    LIFT_BAN,
    LOAD_BANS,
    DEPLOY_MODELS,
    DELETE_MODELS,
    RESTORE_MODEL,
    MOVE_CASES,
    TRY_TABLE,
    EXPORT_TRIAL,
    RETRY_STEP,
    LOAD_REFERENCE_DATA,
    REPLACE_LETTER,
    // archives
    DESTROY_ARCHIVE,
    // keys
    ADD_CERTIFICATE_KEY,
    // the audit itself
    DELETE_AUDIT;

    /** Gives the code in the table: {@code sign-in}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Finds the kind of a code; empty where an older or a newer release wrote it. */
    public static Optional<AuditKind> of(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
