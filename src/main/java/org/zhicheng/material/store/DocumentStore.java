package org.zhicheng.material.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps the bytes of documents; each is known by the SHA-256 of its bytes (64 lower-case hex digits) and never changes.
 * A caller keeps the bytes before it writes the row that names them, and protects them by {@link DocumentClaims}.
 */
public interface DocumentStore {

    /**
     * Takes in bytes without keeping them yet.
     *
     * @throws DocumentTooLargeException after {@code limit} bytes; nothing is left behind
     */
    Incoming receive(InputStream content, long limit) throws IOException;

    /**
     * Takes in bytes that are made while they are written, without keeping them yet: they never lie in memory as a whole.
     *
     * @throws DocumentTooLargeException after {@code limit} bytes; nothing is left behind
     */
    Incoming take(Content content, long limit) throws IOException;

    /**
     * Opens the bytes as they came in; all of them are compared with their hash before the first is returned.
     *
     * @throws DocumentUnavailableException where the bytes are missing, unreadable or no longer the same
     * @throws StoreUnreachableException where the store does not answer
     */
    InputStream open(String sha256);

    /**
     * Returns when the document was last kept; empty where it is not here. This says nothing about its bytes.
     *
     * @throws StoreUnreachableException where the store does not answer
     */
    Optional<Instant> keptAt(String sha256);

    /**
     * Lists the documents in the order of their hashes, some at a time.
     *
     * @param after {@link DocumentPage#next} of the page before; null for the first
     * @throws StoreUnreachableException where the store does not answer
     */
    DocumentPage list(String after);

    /**
     * Deletes the document for good; does nothing where it is not here.
     *
     * @throws StoreUnreachableException where the document may still exist
     */
    void delete(String sha256);

    /** Writes the bytes of a document. */
    interface Content {

        void writeTo(OutputStream out) throws IOException;
    }

    /** Bytes that are here and not kept yet; closing deletes them unless they were kept. */
    interface Incoming extends AutoCloseable {

        /** Returns where the bytes can be read until this is closed or kept. */
        Path path();

        String sha256();

        long size();

        /** Keeps the bytes for good, even where the same bytes were there before, whole or not. */
        void keep() throws IOException;

        @Override
        void close();
    }
}
