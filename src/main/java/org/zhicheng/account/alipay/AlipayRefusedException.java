package org.zhicheng.account.alipay;

/** Says that Alipay does not accept the code. */
public class AlipayRefusedException extends RuntimeException {

    public AlipayRefusedException(String reason) {
        super(reason);
    }

    public AlipayRefusedException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
