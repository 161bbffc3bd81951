package org.zhicheng.material;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Keeps the bytes of documents; each is known by the SHA-256 of its bytes and never changes. */
public interface DocumentStore {

    /**
     * Takes bytes in without keeping them yet.
     *
     * @throws DocumentTooLargeException after {@code limit} bytes; nothing is left behind
     */
    Incoming receive(InputStream content, long limit) throws IOException;

    /**
     * The bytes as they came in.
     *
     * @throws DocumentUnavailableException where they are missing, unreadable or no longer the same
     */
    InputStream open(String sha256);

    /** Bytes that are here but not kept yet; closing forgets them unless they were kept. */
    interface Incoming extends AutoCloseable {

        /** Where they can be read until this is closed. */
        Path path();

        String sha256();

        long size();

        /** They are on the disk for good when this returns. */
        void keep() throws IOException;

        @Override
        void close();
    }
}
