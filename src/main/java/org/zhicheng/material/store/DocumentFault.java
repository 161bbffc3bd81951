package org.zhicheng.material.store;

/** What can be wrong with a document; the constants' names in lower case are the database's. */
enum DocumentFault {
    /** In the store, and no row names it. */
    ORPHAN,
    /** Named by a row, and not in the store. */
    MISSING,
    /** No longer the bytes that were uploaded. */
    CHANGED
}
