package org.zhicheng.material.pdf;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Document statements hold what a document says of itself, as a help for people; nothing is ever decided by them.
 *
 * @param facts values from the text, by the names in {@link PdfText}
 * @param signatures digital signatures as they claim to be, not verified
 */
public record DocumentStatements(Map<String, String> facts, List<Signature> signatures) {

    public static final DocumentStatements NONE = new DocumentStatements(Map.of(), List.of());

    public DocumentStatements {
        facts = Map.copyOf(facts);
        signatures = List.copyOf(signatures);
    }

    /**
     * @param signer the name in the signature or its certificate; null where it gives none
     * @param signedAt the time of the signer's clock; null where the signature has none
     */
    public record Signature(String signer, Instant signedAt) {}

    @JsonIgnore
    public boolean isEmpty() {
        return facts.isEmpty() && signatures.isEmpty();
    }
}
