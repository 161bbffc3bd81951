package org.zhicheng.material.store;

import java.time.Instant;

/**
 * What the last whole check of the store found, in numbers of documents.
 *
 * @param finishedAt null where there was none yet
 * @param documents in the store
 * @param orphans named by no row for a day, and still there
 * @param deleted orphans that this check deleted
 * @param missing named by rows and not in the store
 * @param changed no longer the bytes that were uploaded, of all that were ever read again
 * @param verified read again by this check
 */
record DocumentReport(
        Instant finishedAt, long documents, long orphans, long deleted, long missing, long changed, long verified) {

    /** Whether a person should look. */
    boolean worrying() {
        return missing > 0 || changed > 0 || orphans > 0;
    }
}
