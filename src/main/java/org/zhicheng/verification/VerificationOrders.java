package org.zhicheng.verification;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.VerifiedPeople;
import org.zhicheng.verification.provider.IdentityClaim;
import org.zhicheng.verification.provider.ProviderAnswer;
import org.zhicheng.verification.provider.ProviderOrder;
import org.zhicheng.verification.provider.ProviderUnavailableException;

/** Opens orders with the provider and asks about them, in the engine's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = ProviderUnavailableException.class)
public class VerificationOrders {

    private final Verifications verifications;
    private final IdentityClaims claims;
    private final ProviderCalls provider;
    private final VerifiedPeople people;
    private final QrCodes codes;
    private final Clock clock;

    VerificationOrders(
            Verifications verifications,
            IdentityClaims claims,
            ProviderCalls provider,
            VerifiedPeople people,
            QrCodes codes,
            Clock clock) {
        this.verifications = verifications;
        this.claims = claims;
        this.provider = provider;
        this.people = people;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * 请求认证订单: from now on the QR code can be scanned. However often it is tried, the provider hears of no other
     * name and number than those of the attempt: its order stays the same one.
     *
     * @return false where the account says another name or number by now, and nothing was asked (V04)
     * @throws ProviderUnavailableException where the provider gave no usable answer
     */
    public boolean open(String verificationId) {
        Verification attempt = verifications.get(verificationId);
        IdentityClaim claim = claims.of(attempt);
        if (!people.fingerprint(claim.name(), claim.idNumber()).equals(attempt.fingerprint())) {
            return false;
        }
        ProviderOrder order = provider.open(attempt.channel(), attempt.accountId(), claim);
        people.hold(attempt.accountId());
        verifications.showCode(
                verificationId,
                codes.hash(verificationId),
                order,
                clock.instant().plus(QrCodes.VALID));
        return true;
    }

    /**
     * 最后查询一次结果: the code expired, but the person may have passed in the last second.
     *
     * @throws ProviderUnavailableException where the provider gave no usable answer
     */
    public ProviderAnswer.Status askOnceMore(String verificationId) {
        return provider.ask(verifications.get(verificationId)).status();
    }
}
