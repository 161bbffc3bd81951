package org.zhicheng.declaration.applicant;

import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.account.Account;
import org.zhicheng.declaration.check.MaterialDetermination;
import org.zhicheng.declaration.check.RecordInquiry;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.limit.Throttle;
import org.zhicheng.limit.TooOftenException;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;
import org.zhicheng.record.Outcome;
import org.zhicheng.record.RecordCheck;
import org.zhicheng.record.RecordChecks;
import org.zhicheng.record.port.RecordUnavailableException;

/** 重新核验: while filling in, an applicant has a record asked again that could not be asked or may say more by now. */
@Service
public class RecheckDesk {

    /** A service that was down may be back soon; what an office has to book first takes longer. */
    private static final Throttle.Limit UNAVAILABLE = new Throttle.Limit(1, Duration.ofMinutes(1));

    private static final Throttle.Limit ANSWERED = new Throttle.Limit(1, Duration.ofMinutes(10));

    private final EditableDeclarations editable;
    private final Declarations declarations;
    private final RecordInquiry records;
    private final RecordChecks checks;
    private final MaterialDetermination materialDetermination;
    private final Throttle throttle;
    private final Messages messages;
    private final TransactionTemplate transaction;

    RecheckDesk(
            EditableDeclarations editable,
            Declarations declarations,
            RecordInquiry records,
            RecordChecks checks,
            MaterialDetermination materialDetermination,
            Throttle throttle,
            Messages messages,
            PlatformTransactionManager transactions) {
        this.editable = editable;
        this.declarations = declarations;
        this.records = records;
        this.checks = checks;
        this.materialDetermination = materialDetermination;
        this.throttle = throttle;
        this.messages = messages;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Nothing is locked and no transaction is open while the record is asked, which takes its time. No answer leaves
     * everything as it was.
     *
     * @param kind social-security | education | continuing-education
     * @return what to tell the person, in Chinese
     * @throws TooOftenException where it was asked a moment ago
     */
    public String recheck(String taskId, String kind, Account applicant) {
        Declaration declaration = editable.of(taskId, applicant);
        RecordCheck before = checks.find(declaration.id(), kind)
                .filter(RecordInquiry::worthAsking)
                .orElseThrow(() -> new ConflictException(messages.say("recheck.not-needed")));
        count(declaration, before);
        try {
            RecordInquiry.Answer answer = records.askAnew(declaration, kind);
            transaction.executeWithoutResult(status -> {
                declarations.lock(declaration.id());
                records.keep(editable.of(taskId, applicant), answer);
                materialDetermination.refresh(declarations.get(declaration.id()));
            });
            return messages.say("recheck.answered");
        } catch (RecordUnavailableException e) {
            return messages.say("recheck.unavailable");
        }
    }

    private void count(Declaration declaration, RecordCheck before) {
        boolean unavailable = before.outcome() == Outcome.UNAVAILABLE;
        Throttle.Limit limit = unavailable ? UNAVAILABLE : ANSWERED;
        String subject = "recheck:" + before.kind() + ":" + declaration.id();
        throttle.admit(new Throttle.Count(subject, limit))
                .orElseThrow(() -> new TooOftenException(
                        messages.say("recheck.too-often", limit.within().toMinutes()), limit.within()));
    }
}
