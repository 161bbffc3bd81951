package org.zhicheng.alipay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * Holds the two keys of RSA2, in Base64 without anything around it. A wrong key stops the start, and not, days later,
 * the first person who signs in.
 */
record AlipayKeys(String privateKey, String alipayPublicKey) {

    private static final int BITS = 2048;
    private static final String PRIVATE_KEY = "zhicheng.alipay.private-key";
    private static final String PUBLIC_KEY = "zhicheng.alipay.alipay-public-key";

    /** @throws IllegalStateException naming the setting that is missing or wrong */
    static AlipayKeys of(AlipaySettings settings) {
        String ours = base64(PRIVATE_KEY, settings.privateKey());
        String theirs = base64(PUBLIC_KEY, settings.alipayPublicKey());
        RSAPrivateKey privateKey = privateKey(ours);
        RSAPublicKey publicKey = publicKey(theirs);
        if (privateKey.getModulus().equals(publicKey.getModulus())) {
            throw new IllegalStateException(PUBLIC_KEY + " is the application's own key: take 支付宝公钥, which the open"
                    + " platform shows after the application's was uploaded");
        }
        return new AlipayKeys(ours, theirs);
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "AlipayKeys";
    }

    private static String base64(String setting, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(setting + " is missing");
        }
        String text = value.startsWith("file:") ? read(setting, value.substring("file:".length())) : value;
        return text.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    }

    private static String read(String setting, String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new IllegalStateException(setting + ": cannot read " + file, e);
        }
    }

    private static RSAPrivateKey privateKey(String base64) {
        try {
            RSAPrivateKey key = (RSAPrivateKey) KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64)));
            return longEnough(PRIVATE_KEY, key, key.getModulus().bitLength());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // without the cause: it may quote the key
            throw new IllegalStateException(PRIVATE_KEY + " is no RSA key in PKCS#8; PKCS#1 has to be converted");
        }
    }

    private static RSAPublicKey publicKey(String base64) {
        try {
            RSAPublicKey key = (RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
            return longEnough(PUBLIC_KEY, key, key.getModulus().bitLength());
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(PUBLIC_KEY + " is no RSA public key");
        }
    }

    private static <K> K longEnough(String setting, K key, int bits) {
        if (bits < BITS) {
            throw new IllegalStateException(setting + " has " + bits + " bits; RSA2 needs " + BITS);
        }
        return key;
    }
}
