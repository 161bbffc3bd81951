package org.zhicheng.verification;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.notice.NoticeOutbox;
import org.zhicheng.notice.NoticeRequest;
import org.zhicheng.problem.Messages;

/** Tells staff which attempt a task is about, and the applicant what the counter decided. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CounterNews {

    private final Verifications verifications;
    private final Accounts accounts;
    private final NoticeOutbox sms;
    private final Messages messages;

    CounterNews(Verifications verifications, Accounts accounts, NoticeOutbox sms, Messages messages) {
        this.verifications = verifications;
        this.accounts = accounts;
        this.sms = sms;
        this.messages = messages;
    }

    /** Names the task at the counter by the number that the applicant sees, without any personal data. */
    public String taskName(String verificationId) {
        return messages.say(
                "verification.task-name", verifications.get(verificationId).number());
    }

    /** 短信告知: what the counter decided. */
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
}
