package org.zhicheng.material;

import java.io.InputStream;
import java.nio.file.Path;

/** Keeps documents by the hash of their content: written once, never changed. */
interface DocumentStore {

    /**
     * Takes a document in: what arrives is written aside, looked at by the inspector, and kept only if that accepts
     * it. Whatever goes wrong, nothing half written can ever be read.
     *
     * @param most bytes; one more is refused
     * @throws DocumentTooLargeException where there is more
     */
    StoredDocument take(InputStream content, long most, Inspector inspector);

    /** @throws DocumentMissingException where it is not there, or not what it was */
    InputStream open(String sha256);

    /** Gives the document's file to somebody who reads it as a whole, after its hash was verified. */
    <T> T read(String sha256, Reader<T> reader);

    /** Refuses by throwing. */
    interface Inspector {
        void inspect(Path file, StoredDocument document);
    }

    interface Reader<T> {
        T read(Path file);
    }
}
