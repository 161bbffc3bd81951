package org.zhicheng.account.session;

/**
 * Hides a session attribute that a filter makes anew for each request: it lives until the end of the request and is
 * written nowhere.
 */
public record PassingAttribute(String name) {}
