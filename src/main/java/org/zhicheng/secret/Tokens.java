package org.zhicheng.secret;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes random values that nobody can guess. */
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
    public String digits() {
        return String.format("%06d", random.nextInt(1_000_000));
    }

    /** A first password that can be read out: sixteen characters of three kinds, without the ones that look alike. */
    public String readable() {
        String letters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
        String most = random.ints(13, 0, letters.length())
                .mapToObj(index -> String.valueOf(letters.charAt(index)))
                .collect(Collectors.joining());
        return "Zk" + (2 + random.nextInt(8)) + most;
    }

    public byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
