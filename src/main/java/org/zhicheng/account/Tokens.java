package org.zhicheng.account;

import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** What nobody can guess. */
@Component
public class Tokens {

    private final SecureRandom random = new SecureRandom();

    /** 256 bits, fit for a URL. */
    public String next() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Six digits (A05). */
    String digits() {
        return String.format("%06d", random.nextInt(1_000_000));
    }

    byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
