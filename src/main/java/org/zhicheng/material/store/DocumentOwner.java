package org.zhicheng.material.store;

import java.util.List;

/**
 * Rows that name documents. Every table with hashes of the document store needs one: what no owner names is deleted.
 */
public interface DocumentOwner {

    boolean names(String sha256);

    /**
     * Each document once, by hash, also those of rows that are no longer current.
     *
     * @param after exclusive; empty for the first
     * @param to inclusive; null for the last
     */
    List<String> named(String after, String to, int atMost);
}
