package org.zhicheng.account.signin;

/**
 * A place says where a request comes from.
 *
 * @param device the token in the browser's cookie; null for none
 */
public record Place(String address, String device) {}
