package org.zhicheng.certificate.seal;

import com.google.crypto.tink.jwt.JwtInvalidException;
import com.google.crypto.tink.jwt.RawJwt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * The states of all certificates in one signed text, two bits each (Token Status List of the IETF): who checks a
 * certificate reads the whole list, so that nobody learns which certificate was looked at.
 */
public final class StatusList {

    /** The code of a state that is as good as on its first day. */
    public static final int VALID = 0;

    /** Revoked, as the standard names it. */
    public static final int REVOKED = 1;

    /** Replaced by a newer version with the same number: the first of the codes that the standard leaves to us. */
    public static final int CORRECTED = 3;

    private static final int BITS = 2;
    private static final int PER_BYTE = Byte.SIZE / BITS;

    /** Two bits for each place, the first in the lowest bits of the first byte. */
    private final byte[] states;

    private StatusList(byte[] states) {
        this.states = states;
    }

    /**
     * @param size how many places there are
     * @param others the code of each place that is not valid
     */
    public static StatusList of(int size, Map<Integer, Integer> others) {
        byte[] states = new byte[(size + PER_BYTE - 1) / PER_BYTE];
        others.forEach((place, code) -> states[place / PER_BYTE] |= (byte) (code << place % PER_BYTE * BITS));
        return new StatusList(states);
    }

    /** Returns the code at a place; places behind the end are valid ones that were given since. */
    public int at(int place) {
        int index = place / PER_BYTE;
        return index < states.length ? states[index] >> place % PER_BYTE * BITS & 3 : VALID;
    }

    /** Where a certificate's state stands. */
    static String reference(int place, String address) {
        return "{\"status_list\":{\"idx\":" + place + ",\"uri\":\"" + address + "\"}}";
    }

    /** @param holds for how long the list may be believed; what is older must be asked for again */
    public String signed(SealKeys keys, String address, Instant at, Duration holds) {
        return keys.sign(() -> {
            try {
                return RawJwt.newBuilder()
                        .setTypeHeader("statuslist+jwt")
                        .setSubject(address)
                        .setIssuedAt(at)
                        .setExpiration(at.plus(holds))
                        .addNumberClaim("ttl", holds.toSeconds())
                        .addJsonObjectClaim("status_list", "{\"bits\":" + BITS + ",\"lst\":\"" + compressed() + "\"}")
                        .build();
            } catch (JwtInvalidException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private String compressed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION))) {
            out.write(states);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }
}
