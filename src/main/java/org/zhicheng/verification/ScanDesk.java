package org.zhicheng.verification;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.VerifiedPeople;
import org.zhicheng.secret.KeyedHash;

/**
 * Serves the pages that a phone opens through the QR code. A code belongs to one phone (V02): a photo of it is worth
 * nothing afterwards. Looking at the page uses nothing up, because link previews look as well.
 */
@Service
public class ScanDesk {

    private final Verifications verifications;
    private final VerificationFlow flow;
    private final Accounts accounts;
    private final VerifiedPeople people;
    private final QrCodes codes;
    private final KeyedHash hash;
    private final Clock clock;

    ScanDesk(
            Verifications verifications,
            VerificationFlow flow,
            Accounts accounts,
            VerifiedPeople people,
            QrCodes codes,
            KeyedHash hash,
            Clock clock) {
        this.verifications = verifications;
        this.flow = flow;
        this.accounts = accounts;
        this.people = people;
        this.codes = codes;
        this.hash = hash;
        this.clock = clock;
    }

    /**
     * @param token from the code
     * @param phone what tells this phone from others
     * @return whose face is asked for, masked; empty where the code expired or is another phone's
     */
    @Transactional(readOnly = true)
    public Optional<String> whose(String token, String phone) {
        return attempt(token)
                .filter(attempt -> opensFor(attempt, hash(phone)))
                .flatMap(attempt -> accounts.find(attempt.accountId()))
                .map(Account::maskedName);
    }

    /**
     * Opens the code; the same phone may do so again.
     *
     * @return where the phone goes on; empty where the code expired or is another phone's
     */
    @Transactional
    public Optional<URI> open(String token, String phone) {
        attempt(token).ifPresent(attempt -> people.hold(attempt.accountId()));
        return attempt(token)
                .filter(attempt -> opensFor(attempt, hash(phone)))
                .filter(attempt -> attempt.scannedBy() != null || isFirst(attempt, hash(phone)))
                .map(attempt -> URI.create(attempt.phonePage()));
    }

    private Optional<Verification> attempt(String token) {
        return verifications.findByToken(codes.hashOfToken(token)).filter(attempt -> attempt.status()
                .equals(Verification.AWAITING_SCAN));
    }

    private boolean opensFor(Verification attempt, String phoneHash) {
        return attempt.scannedBy() == null
                ? clock.instant().isBefore(attempt.expiresAt())
                : attempt.scannedBy().equals(phoneHash);
    }

    private boolean isFirst(Verification attempt, String phoneHash) {
        return flow.scanned(attempt.id()) && verifications.scanned(attempt.id(), phoneHash, clock.instant());
    }

    private String hash(String phone) {
        return hash.of("phone", phone);
    }
}
