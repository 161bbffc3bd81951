package org.zhicheng.certificate;

import java.util.Map;
import java.util.Optional;

/** Asks {@code certificate-rules.dmn} whether an approved case gets a certificate; the room process implements it. */
public interface CertificateTable {

    /** Returns the first row that matches; empty where none does. */
    Optional<Ruling> ask(Map<String, Object> facts);

    /**
     * @param issued whether there is an electronic certificate
     * @param pattern of its number, see {@link CertificateNumbers}; null where there is none
     */
    record Ruling(boolean issued, String pattern) {}
}
