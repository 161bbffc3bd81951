package org.zhicheng.account.demo;

/**
 * A demo account is one that the sign-in page offers in a demo installation.
 *
 * @param label who it is, in Chinese
 * @param hint what it shows, in Chinese
 */
public record DemoAccount(String loginName, String label, String hint) {}
