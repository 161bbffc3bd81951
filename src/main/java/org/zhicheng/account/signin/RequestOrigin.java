package org.zhicheng.account.signin;

/**
 * A request origin says where a request comes from.
 *
 * @param device the token in the browser's cookie; null for none
 */
public record RequestOrigin(String address, String device) {}
