package org.zhicheng.certificate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.material.store.DocumentClaims;
import org.zhicheng.material.store.DocumentStore;

/** Keeps what was printed beside the materials: the bytes never change, and are compared when they are read. */
@Component
class PrintedDocuments {

    private static final long MOST = 20L * 1024 * 1024;

    private final DocumentStore store;
    private final DocumentClaims claims;

    PrintedDocuments(DocumentStore store, DocumentClaims claims) {
        this.store = store;
        this.claims = claims;
    }

    /**
     * Keeps all documents of one row, in the transaction that writes it.
     *
     * @return their hashes, in the same order
     */
    List<String> keep(byte[]... documents) throws IOException {
        List<String> hashes = new ArrayList<>();
        for (byte[] document : documents) {
            try (DocumentStore.Incoming incoming = store.receive(new ByteArrayInputStream(document), MOST)) {
                incoming.keep();
                hashes.add(incoming.sha256());
            }
        }
        claims.claim(hashes.toArray(String[]::new));
        return hashes;
    }

    InputStream open(String sha256) {
        return store.open(sha256);
    }
}
