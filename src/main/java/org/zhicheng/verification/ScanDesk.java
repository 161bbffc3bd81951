package org.zhicheng.verification;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.KeyedHash;

/** What a phone meets behind the QR code. A code is one phone's (V02): a photo of it is worth nothing afterwards. */
@Service
public class ScanDesk {

    private final Verifications verifications;
    private final QrCodes codes;
    private final KeyedHash hash;
    private final Clock clock;

    ScanDesk(Verifications verifications, QrCodes codes, KeyedHash hash, Clock clock) {
        this.verifications = verifications;
        this.codes = codes;
        this.hash = hash;
        this.clock = clock;
    }

    /**
     * @param token from the code
     * @param phone what tells this phone from others; the same phone may open the code again
     * @return where the phone goes on; empty where the code expired or is another phone's
     */
    @Transactional
    public Optional<URI> open(String token, String phone) {
        String phoneHash = hash.of("phone", phone);
        return verifications
                .findByToken(codes.hashOfToken(token))
                .filter(attempt -> attempt.status().equals(Verification.AWAITING_SCAN))
                .filter(attempt -> clock.instant().isBefore(attempt.expiresAt()))
                .filter(attempt -> phoneHash.equals(attempt.scannedBy())
                        || verifications.scanned(attempt.id(), phoneHash, clock.instant()))
                .map(attempt -> URI.create(attempt.phonePage()));
    }
}
