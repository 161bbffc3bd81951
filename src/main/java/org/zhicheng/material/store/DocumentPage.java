package org.zhicheng.material.store;

import java.util.List;

/**
 * Some of a store's documents, by their hashes.
 *
 * @param next where the next page begins; null after the last. Means something to its store only
 */
public record DocumentPage(List<StoredDocument> documents, String next) {

    /** Few enough that millions of documents need no more memory than these. */
    static final int USUAL_SIZE = 1000;

    public DocumentPage {
        documents = List.copyOf(documents);
    }
}
