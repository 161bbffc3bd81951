package org.zhicheng.certificate.seal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a seal says of a package of the archive.
 *
 * @param id of the package
 * @param sha256 of the list of its files
 */
public record SealedManifest(String id, String caseNumber, String sha256) {

    /** @param list the list itself */
    public static SealedManifest of(String id, String caseNumber, byte[] list) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(list);
            return new SealedManifest(id, caseNumber, HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
