package org.zhicheng.account.alipay;

/** Says that Alipay gave no usable answer. */
public class AlipayUnavailableException extends RuntimeException {

    public AlipayUnavailableException(String reason) {
        super(reason);
    }

    public AlipayUnavailableException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
