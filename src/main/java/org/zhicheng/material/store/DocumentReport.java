package org.zhicheng.material.store;

import java.time.Instant;

/**
 * A document report holds what the last complete check of the store found, in numbers of documents.
 *
 * @param finishedAt null where there was no check yet
 * @param documents all documents in the store
 * @param orphans documents that no row has named for a day, and that still exist
 * @param deleted orphans that this check deleted
 * @param missing documents that rows name and the store does not have
 * @param changed documents that no longer hold the bytes that were uploaded, of all that were ever read again
 * @param verified documents that this check read again
 */
record DocumentReport(
        Instant finishedAt, long documents, long orphans, long deleted, long missing, long changed, long verified) {

    /** Returns whether a person should look. */
    boolean worrying() {
        return missing > 0 || changed > 0 || orphans > 0;
    }
}
