package org.zhicheng.verification;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.IdNumbers;
import org.zhicheng.account.PublicAddress;
import org.zhicheng.account.VerifiedPeople;
import org.zhicheng.notice.NoticeOutbox;
import org.zhicheng.notice.NoticeRequest;
import org.zhicheng.problem.Messages;
import org.zhicheng.verification.provider.IdentityClaim;
import org.zhicheng.verification.provider.ProviderAnswer;
import org.zhicheng.verification.provider.ProviderOrder;
import org.zhicheng.verification.provider.ProviderUnavailableException;

/** Carries out the steps of real-person-verification.bpmn in the engine's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = ProviderUnavailableException.class)
public class VerificationSteps {

    private final Verifications verifications;
    private final DailyTries tries;
    private final VerificationFlow flow;
    private final ProviderDesk provider;
    private final Accounts accounts;
    private final IdNumbers idNumbers;
    private final VerifiedPeople people;
    private final QrCodes codes;
    private final NoticeOutbox sms;
    private final PublicAddress address;
    private final Messages messages;
    private final Clock clock;

    VerificationSteps(
            Verifications verifications,
            DailyTries tries,
            VerificationFlow flow,
            ProviderDesk provider,
            Accounts accounts,
            IdNumbers idNumbers,
            VerifiedPeople people,
            QrCodes codes,
            NoticeOutbox sms,
            PublicAddress address,
            Messages messages,
            Clock clock) {
        this.verifications = verifications;
        this.tries = tries;
        this.flow = flow;
        this.provider = provider;
        this.accounts = accounts;
        this.idNumbers = idNumbers;
        this.people = people;
        this.codes = codes;
        this.sms = sms;
        this.address = address;
        this.messages = messages;
        this.clock = clock;
    }

    /** 检查当日次数: whether the account failed, or scanned and gave up, less than five times today (V04). */
    public boolean mayTry(String verificationId) {
        return tries.left(verifications.get(verificationId).accountId()) > 0;
    }

    /**
     * 请求认证订单: from now on the QR code can be scanned. However often it is tried, the provider hears of no other
     * name and number than those of the attempt: its order stays the same one.
     *
     * @return false where the account says another name or number by now, and nothing was asked (V04)
     * @throws ProviderUnavailableException where the provider gave no usable answer
     */
    public boolean openOrder(String verificationId) {
        Verification attempt = verifications.get(verificationId);
        Account account = accounts.find(attempt.accountId()).orElseThrow();
        String idNumber = idNumbers
                .reveal(account.id(), account.id(), "real-person-verification")
                .orElseThrow();
        var claim = new IdentityClaim(verificationId, account.displayName(), idNumber, address.of("/scan/done"));
        if (!people.fingerprint(claim.name(), claim.idNumber()).equals(attempt.fingerprint())) {
            return false;
        }
        ProviderOrder order = provider.open(attempt.channel(), account.id(), claim);
        people.hold(account.id());
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

    /**
     * 登记实人认证 (V05). Other attempts of the same person have become pointless, and those of accounts that lost the
     * number to this one.
     *
     * @return false where the account says another name or number than the one that was proven (V04)
     */
    public boolean recordVerified(String verificationId) {
        Verification attempt = verifications.get(verificationId);
        String actor = attempt.decidedBy() == null ? attempt.accountId() : attempt.decidedBy();
        if (!people.add(attempt.accountId(), attempt.fingerprint(), attempt.channel(), actor, verificationId)) {
            return false;
        }
        List<String> losers = people.takeNumber(attempt.accountId(), verificationId);
        Stream.concat(Stream.of(attempt.accountId()), losers.stream())
                .flatMap(accountId -> verifications.open(accountId).stream())
                .filter(other -> !other.id().equals(verificationId))
                .forEach(other -> flow.superseded(other.id()));
        return true;
    }

    /** Names the task at the window by the number that the applicant sees, without any personal data. */
    public String windowTaskName(String verificationId) {
        return messages.say(
                "verification.task-name", verifications.get(verificationId).number());
    }

    /** 短信告知: what the window decided. */
    public void tellDecision(String verificationId, boolean verified) {
        Verification attempt = verifications.get(verificationId);
        Account account = accounts.find(attempt.accountId()).orElseThrow();
        sms.enqueue(new NoticeRequest(
                "window:" + verificationId,
                account.id(),
                null,
                account.mobile(),
                account.email(),
                verified ? "window-verified" : "window-refused",
                Map.of("name", account.displayName())));
    }

    /** @param end the end event of the diagram */
    public void end(String verificationId, String end) {
        verifications.end(verificationId, end, clock.instant());
    }
}
