package org.zhicheng.material.store;

/** The faults of a document; the constants' names in lower case are the database's. */
enum DocumentFault {
    /** The store has the document, and no row names it. */
    ORPHAN,
    /** A row names the document, and the store does not have it. */
    MISSING,
    /** The bytes are no longer those that were uploaded. */
    CHANGED
}
