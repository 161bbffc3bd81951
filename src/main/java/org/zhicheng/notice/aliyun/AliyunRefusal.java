package org.zhicheng.notice.aliyun;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Lists the reasons for which a message was not taken, as far as they make a difference to us; each has its words for
 * staff.
 */
enum AliyunRefusal {
    NUMBER("isv.MOBILE_NUMBER_ILLEGAL", "isv.MOBILE_COUNT_OVER_LIMIT", "isv.DOMESTIC_NUMBER_NOT_SUPPORTED"),

    /**
     * Refuses the content of this message, not its template: a name with a rare character, or one that looks like an
     * address.
     */
    CONTENT(
            "isv.TEMPLATE_PARAMS_ILLEGAL",
            "isv.PARAM_LENGTH_LIMIT",
            "isv.PARAM_NOT_SUPPORT_URL",
            "isv.INVALID_JSON_PARAM",
            "isv.INVALID_PARAMETERS",
            "isv.BLACK_KEY_CONTROL_LIMIT",
            "isv.SMS_CONTENT_ILLEGAL",
            "isv.SMS_CONTENT_MISMATCH_TEMPLATE_TYPE"),

    TEMPLATE(
            "isv.SMS_TEMPLATE_ILLEGAL",
            "isv.TEMPLATE_MISSING_PARAMETERS",
            "isv.SMS_SIGNATURE_ILLEGAL",
            "isv.SMS_SIGNATURE_SCENE_ILLEGAL",
            "isv.SMS_SIGN_ILLEGAL",
            "isv.SIGN_STATE_ILLEGAL",
            "isv.EXTEND_CODE_ERROR"),

    ACCOUNT(
            "isv.AMOUNT_NOT_ENOUGH",
            "isv.OUT_OF_SERVICE",
            "isv.PRODUCT_UN_SUBSCRIPT",
            "isv.PRODUCT_UNSUBSCRIBE",
            "isv.ACCOUNT_NOT_EXISTS",
            "isv.ACCOUNT_ABNORMAL",
            "isv.DENY_IP_RANGE",
            "isp.RAM_PERMISSION_DENY",
            "NoPermission",
            "Forbidden",
            "InvalidAccessKeyId.NotFound",
            "InvalidAccessKeyId.Inactive",
            "SignatureDoesNotMatch"),

    /** Limits per number, day and second; their own failures; and whatever we do not know yet. */
    LATER,

    /** No answer came, but the message may have been taken. */
    NO_ANSWER;

    private final Set<String> codes;

    AliyunRefusal(String... codes) {
        this.codes = Set.of(codes);
    }

    static AliyunRefusal of(String code) {
        return Arrays.stream(values())
                .filter(refusal -> refusal.codes.contains(code))
                .findFirst()
                .orElse(LATER);
    }

    /** Tells whether trying again is no use. */
    boolean forGood() {
        return this != LATER && this != NO_ANSWER;
    }

    String message() {
        return "sms.aliyun." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
