package org.zhicheng.secret;

import com.google.crypto.tink.Mac;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Hashes values that must be found again but not be read: mobile numbers, tokens, codes, addresses. */
@Component
public class KeyedHash {

    private final Mac mac;

    public KeyedHash(IdNumberKeys keys) {
        this.mac = keys.mac();
    }

    /**
     * @param kind keeps the hashes of different things apart: {@code mobile}, {@code device}
     * @return hex, 64 characters
     */
    public String of(String kind, String value) {
        try {
            return HexFormat.of().formatHex(mac.computeMac((kind + ":" + value).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot hash a " + kind, e);
        }
    }
}
