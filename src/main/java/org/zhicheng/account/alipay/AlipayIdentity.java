package org.zhicheng.account.alipay;

/**
 * An identity says who signed in at Alipay.
 *
 * @param userId Alipay's stable id for this person and our application: open_id, or user_id of older applications
 * @param nickname null where the person shares none
 */
public record AlipayIdentity(String userId, String nickname) {}
