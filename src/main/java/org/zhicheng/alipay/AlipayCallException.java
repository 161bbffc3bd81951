package org.zhicheng.alipay;

/**
 * Says that a call brought nothing: Alipay refused it, or gave no usable answer. The message repeats nothing of the
 * question.
 */
public class AlipayCallException extends RuntimeException {

    private final String subCode;

    private AlipayCallException(String message, String subCode, Throwable cause) {
        super(message, cause);
        this.subCode = subCode;
    }

    static AlipayCallException refused(String method, String subCode) {
        // text from outside goes into logs only where it looks like a code
        String code = subCode.matches("[A-Za-z0-9._-]{1,64}") ? subCode : "an unreadable code";
        return new AlipayCallException("Alipay refused " + method + ": " + code, code, null);
    }

    static AlipayCallException noAnswer(String method, String why, Throwable cause) {
        return new AlipayCallException("Alipay gave no usable answer to " + method + ": " + why, null, cause);
    }

    /** @return whether Alipay answered, and refused with this sub_code */
    public boolean refusedWith(String code) {
        return code.equals(subCode);
    }
}
