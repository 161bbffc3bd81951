package org.zhicheng.limit;

/** Says that the same request arrived twice at the same moment, and that the other one is being answered (S04). */
public class RequestInProgressException extends RuntimeException {}
