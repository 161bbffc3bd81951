package org.zhicheng.material.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps the bytes of documents; each is known by the SHA-256 of its bytes (64 lower-case hex digits) and never changes.
 * Who keeps one does so before the row that names it, and holds on to it by {@link DocumentClaims}.
 */
public interface DocumentStore {

    /**
     * Takes bytes in without keeping them yet.
     *
     * @throws DocumentTooLargeException after {@code limit} bytes; nothing is left behind
     */
    Incoming receive(InputStream content, long limit) throws IOException;

    /**
     * The bytes as they came in: all of them are held against their hash before the first is given.
     *
     * @throws DocumentUnavailableException where they are missing, unreadable or no longer the same
     * @throws StoreUnreachableException where nobody can tell now
     */
    InputStream open(String sha256);

    /**
     * When it was last kept; empty where it is not here. Says nothing about its bytes.
     *
     * @throws StoreUnreachableException where nobody can tell now
     */
    Optional<Instant> keptAt(String sha256);

    /**
     * What is here, in the order of the hashes, some at a time.
     *
     * @param after {@link DocumentPage#next} of the page before; null for the first
     * @throws StoreUnreachableException where nobody can tell now
     */
    DocumentPage list(String after);

    /**
     * For good. Does nothing where it is not here.
     *
     * @throws StoreUnreachableException where it may still be here
     */
    void delete(String sha256);

    /** Bytes that are here but not kept yet; closing forgets them unless they were kept. */
    interface Incoming extends AutoCloseable {

        /** Where they can be read until this is closed or kept. */
        Path path();

        String sha256();

        long size();

        /** They are there for good when this returns, also where the same bytes were there before, whole or not. */
        void keep() throws IOException;

        @Override
        void close();
    }
}
