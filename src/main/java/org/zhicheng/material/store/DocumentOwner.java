package org.zhicheng.material.store;

import java.util.List;

/**
 * Tells which documents a table's rows name. Every table with hashes of the document store needs one, because documents
 * that no owner names are deleted.
 */
public interface DocumentOwner {

    boolean names(String sha256);

    /**
     * Returns each document once, by hash, those of rows that are no longer current as well.
     *
     * @param after the hash before the first, exclusive; empty for the first
     * @param to the last hash, inclusive; null for the last
     */
    List<String> named(String after, String to, int atMost);
}
