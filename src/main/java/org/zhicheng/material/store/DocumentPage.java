package org.zhicheng.material.store;

import java.util.List;

/**
 * A document page holds some of a store's documents, by their hashes.
 *
 * @param next the beginning of the next page, which only the store understands; null after the last
 */
public record DocumentPage(List<StoredDocument> documents, String next) {

    /** Few enough that millions of documents need no more memory than these. */
    static final int USUAL_SIZE = 1000;

    public DocumentPage {
        documents = List.copyOf(documents);
    }
}
