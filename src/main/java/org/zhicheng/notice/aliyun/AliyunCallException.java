package org.zhicheng.notice.aliyun;

/**
 * Says that a call brought nothing. The message repeats nothing of the question, because Aliyun's own words may quote
 * numbers and names.
 */
class AliyunCallException extends RuntimeException {

    private final AliyunRefusal refusal;

    private AliyunCallException(String reason, AliyunRefusal refusal) {
        super(reason);
        this.refusal = refusal;
    }

    static AliyunCallException refused(String code) {
        // text from outside goes into logs only where it looks like a code
        boolean readable = code.matches("[A-Za-z0-9._-]{1,64}");
        return new AliyunCallException(readable ? code : "an unreadable code", AliyunRefusal.of(code));
    }

    static AliyunCallException noAnswer(String why) {
        return new AliyunCallException(why, AliyunRefusal.NO_ANSWER);
    }

    AliyunRefusal refusal() {
        return refusal;
    }
}
