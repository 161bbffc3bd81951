package org.zhicheng.review.reminder;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.notice.NoticeChannels;
import org.zhicheng.notice.NoticeOutbox;
import org.zhicheng.notice.NoticeRequest;

/**
 * Sends a notice to somebody of staff in the way that was chosen; where that way leads nowhere, it is in the inbox
 * alone. No notice holds more of a case than its number.
 */
@Component
class StaffPost {

    private final StaffNoticeChoices choices;
    private final Accounts accounts;
    private final NoticeChannels channels;
    private final NoticeOutbox outbox;

    StaffPost(StaffNoticeChoices choices, Accounts accounts, NoticeChannels channels, NoticeOutbox outbox) {
        this.choices = choices;
        this.accounts = accounts;
        this.channels = channels;
        this.outbox = outbox;
    }

    /** @param key the same notice, however often it is asked for, is sent once */
    void send(String accountId, StaffNoticeKind kind, String key, Map<String, String> parameters) {
        Optional<Account> found = accounts.find(accountId);
        if (found.isEmpty()) {
            return;
        }
        Account account = found.get();
        Way way = choices.of(accountId).get(kind);
        boolean sms = way == Way.SMS && account.mobile() != null;
        boolean mail = way == Way.MAIL && account.email() != null && channels.mailConnected();
        NoticeRequest request = new NoticeRequest(
                key,
                accountId,
                null,
                sms ? account.mobile() : null,
                mail ? account.email() : null,
                kind.notice(),
                parameters);
        if (sms || mail) {
            outbox.enqueue(request);
        } else {
            outbox.keep(request);
        }
    }
}
