package org.zhicheng.declaration.admin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.notice.FailedNotices;
import org.zhicheng.notice.FailedNotices.Message;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;

/** Lets process admins send failed notices again, or settle those whose person was told in another way (N01, N02). */
@Service
public class FailedNoticeDesk {

    private final FailedNotices failed;
    private final Accounts accounts;
    private final Declarations declarations;
    private final AuditLog audit;
    private final Messages messages;

    /**
     * @param template the kind of notice, such as {@code returned}
     * @param caseNumber null where it is about the account
     * @param to the number, or else the address, to which it would go now, masked; null where the person has
     *     neither
     */
    public record FailedNotice(
            String id,
            String template,
            String caseNumber,
            String name,
            String to,
            String reason,
            int attempts,
            Instant at) {}

    FailedNoticeDesk(
            FailedNotices failed, Accounts accounts, Declarations declarations, AuditLog audit, Messages messages) {
        this.failed = failed;
        this.accounts = accounts;
        this.declarations = declarations;
        this.audit = audit;
        this.messages = messages;
    }

    @Transactional(readOnly = true)
    public List<FailedNotice> list() {
        return failed.list().stream().map(this::view).toList();
    }

    /** Sends the notice again, to the number that the person has now, or else to the address. */
    @Transactional
    public void sendAgain(String id, String admin) {
        if (!sentAgain(find(id), admin)) {
            throw new RefusedException(List.of(Problem.block("N02", "", messages.say("notice.no-mobile"))));
        }
    }

    /** Sends every listed notice again that has a number or an address, for example after a gateway was connected. */
    @Transactional
    public void sendAllAgain(String admin) {
        failed.list().forEach(message -> sentAgain(message, admin));
    }

    private boolean sentAgain(Message message, String admin) {
        Reach reach = reach(message, accounts.find(message.accountId()));
        if (reach.nowhere()) {
            return false;
        }
        failed.sendAgain(
                message.id(), reach.mobile().orElse(null), reach.email().orElse(null));
        audit.recordInCase(message.declarationId(), admin, AuditKind.SEND_NOTICE_AGAIN, "message", message.id(), null);
        return true;
    }

    /** Closes a notice whose person was told in another way. */
    @Transactional
    public void settle(String id, String admin) {
        Message message = find(id);
        failed.settle(message.id());
        audit.recordInCase(message.declarationId(), admin, AuditKind.SETTLE_NOTICE, "message", id, null);
    }

    private Message find(String id) {
        return failed.find(id).orElseThrow(() -> new NotFoundException(messages.say("notice.unknown")));
    }

    private FailedNotice view(Message message) {
        Optional<Account> person = accounts.find(message.accountId());
        return new FailedNotice(
                message.id(),
                message.template(),
                Optional.ofNullable(message.declarationId())
                        .flatMap(declarations::find)
                        .map(Declaration::caseNumber)
                        .orElse(null),
                person.map(Account::maskedName).orElse(null),
                reach(message, person).masked().orElse(null),
                message.failure(),
                message.attempts(),
                message.createdAt());
    }

    private static Reach reach(Message message, Optional<Account> person) {
        return Reach.now(person, message.mobile(), message.email());
    }
}
