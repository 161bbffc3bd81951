package org.zhicheng.account.signin;

/**
 * Where somebody asks from.
 *
 * @param device the token in the browser's cookie; null for none
 */
public record Place(String address, String device) {}
