package org.zhicheng.certificate.seal;

import com.google.crypto.tink.jwt.JwtInvalidException;
import com.google.crypto.tink.jwt.RawJwt;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Makes the token that the code on a certificate carries: a JWS that anybody can check with the published keys, without
 * asking us (CF08). It says what was true when it was made; whether it still is, the list of states says.
 */
@Component
public class CertificateTokens {

    private static final String CERTIFICATE = "zhicheng-certificate";
    private static final String COPY = "zhicheng-certificate-copy";

    private final SealKeys keys;

    CertificateTokens(SealKeys keys) {
        this.keys = keys;
    }

    /**
     * @param platform the address of this installation, whose keys these are
     * @param statusList the address of the list of states
     */
    public String seal(SealedFacts facts, Instant issuedAt, String platform, String statusList) {
        return keys.sign(() -> begun(facts, CERTIFICATE, issuedAt, platform, statusList)
                .withoutExpiration()
                .build());
    }

    /**
     * Makes the token of a copy, of a type of its own: whoever knows certificates only takes it for none.
     *
     * @param purpose what it may be used for
     * @param until the moment after which it is none
     */
    public String sealCopy(
            SealedFacts facts, String purpose, Instant issuedAt, Instant until, String platform, String statusList) {
        return keys.sign(() -> begun(facts, COPY, issuedAt, platform, statusList)
                .setExpiration(until)
                .addStringClaim("purpose", purpose)
                .build());
    }

    private static RawJwt.Builder begun(
            SealedFacts facts, String type, Instant issuedAt, String platform, String statusList) {
        try {
            return RawJwt.newBuilder()
                    .setTypeHeader(type)
                    .setIssuer(platform)
                    .setJwtId(facts.number())
                    .setIssuedAt(issuedAt)
                    .addStringClaim("name", facts.maskedName())
                    .addStringClaim("title", facts.title())
                    .addStringClaim("specialty", facts.specialty())
                    .addStringClaim("obtained", facts.obtainedOn().toString())
                    .addStringClaim("office", facts.issuer())
                    .addStringClaim("sha256", facts.fingerprint())
                    .addJsonObjectClaim("status", StatusList.reference(facts.statusIndex(), statusList));
        } catch (JwtInvalidException e) {
            throw new IllegalArgumentException("A certificate with such facts cannot be sealed", e);
        }
    }
}
