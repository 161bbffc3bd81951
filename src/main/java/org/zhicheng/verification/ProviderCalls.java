package org.zhicheng.verification;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.zhicheng.problem.Messages;
import org.zhicheng.record.call.RecordCall;
import org.zhicheng.record.call.RecordCallLog;
import org.zhicheng.sql.RowIds;
import org.zhicheng.verification.provider.IdentityClaim;
import org.zhicheng.verification.provider.ProviderAnswer;
import org.zhicheng.verification.provider.ProviderAnswer.Status;
import org.zhicheng.verification.provider.ProviderOrder;
import org.zhicheng.verification.provider.ProviderUnavailableException;
import org.zhicheng.verification.provider.RealPersonProviders;

/** Calls the providers and logs each call (PIPL 23). */
@Component
class ProviderCalls {

    private final RealPersonProviders providers;
    private final Verifications verifications;
    private final RecordCallLog log;
    private final Messages messages;

    ProviderCalls(RealPersonProviders providers, Verifications verifications, RecordCallLog log, Messages messages) {
        this.providers = providers;
        this.verifications = verifications;
        this.log = log;
        this.messages = messages;
    }

    ProviderOrder open(String channel, String accountId, IdentityClaim claim) {
        return log.logged(
                call(channel, accountId, "real-person-verification", "name,idNumber"),
                () -> answerOf(() -> providers.of(channel).open(claim)),
                order -> true);
    }

    /** Asks about this attempt, and keeps the reason of a refusal with it, for the person (V04). */
    ProviderAnswer ask(Verification attempt) {
        ProviderAnswer answer = log.logged(
                call(attempt.channel(), attempt.accountId(), "real-person-verification-result", "orderId"),
                () -> answerOf(() -> providers.of(attempt.channel()).result(attempt.providerOrderId())),
                told -> told.status() != Status.WAITING);
        if (answer.status() != Status.WAITING && answer.status() != Status.MATCH) {
            verifications.reason(
                    attempt.id(), answer.reason() == null ? messages.say("V04.mismatch") : answer.reason());
        }
        return answer;
    }

    private static RecordCall call(String channel, String accountId, String purpose, String fields) {
        String request = RowIds.next();
        return new RecordCall(request, channel, accountId, purpose, fields);
    }

    /** Calls an adapter; every failure of it counts as no usable answer. */
    private static <T> T answerOf(Supplier<T> call) {
        try {
            return call.get();
        } catch (ProviderUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ProviderUnavailableException(e.getClass().getSimpleName(), e);
        }
    }
}
