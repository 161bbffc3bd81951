package org.zhicheng.account.alipay;

/** Plays Alipay's own sign-in page; absent in production. */
public interface SimulatedAlipay {

    /**
     * The person signed in at Alipay and agreed.
     *
     * @param userId Alipay's id for that person
     * @return the code that Alipay sends back, once
     */
    String agree(String userId, String nickname);
}
