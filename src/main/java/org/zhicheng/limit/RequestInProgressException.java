package org.zhicheng.limit;

/** The same request arrived twice at the same moment; the other one is being answered (S04). */
public class RequestInProgressException extends RuntimeException {}
