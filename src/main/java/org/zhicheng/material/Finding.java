package org.zhicheng.material;

/** What can be wrong with a document; the constants' names in lower case are the database's. */
enum Finding {
    /** In the store, and no row names it. */
    ORPHAN,
    /** Named by a row, and not in the store. */
    MISSING,
    /** No longer the bytes that were uploaded. */
    CHANGED
}
