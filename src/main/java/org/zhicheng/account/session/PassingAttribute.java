package org.zhicheng.account.session;

/**
 * An attribute that a filter puts into the session and makes anew for each request: it is kept until the end of the
 * request and written nowhere.
 */
public record PassingAttribute(String name) {}
