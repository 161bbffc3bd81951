package org.zhicheng.declaration.applicant;

import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.account.Account;
import org.zhicheng.declaration.check.RecordInquiry;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.limit.TooOftenException;
import org.zhicheng.problem.Messages;
import org.zhicheng.record.RecordCheck;
import org.zhicheng.record.port.RecordUnavailableException;

/** 重新核验: while filling in, an applicant has a record asked again that could not be asked or may say more by now. */
@Service
public class RecheckDesk {

    private final EditableDeclarations editable;
    private final DossierChanges changes;
    private final RecordInquiry records;
    private final RecheckQuota quota;
    private final Messages messages;
    private final TransactionTemplate transaction;

    RecheckDesk(
            EditableDeclarations editable,
            DossierChanges changes,
            RecordInquiry records,
            RecheckQuota quota,
            Messages messages,
            PlatformTransactionManager transactions) {
        this.editable = editable;
        this.changes = changes;
        this.records = records;
        this.quota = quota;
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
        Dossier before = editable.open(taskId, applicant);
        RecordCheck asked = before.answers().find(kind).orElse(null);
        quota.count(before.id(), asked);
        try {
            RecordInquiry.Answer answer = records.askAnew(before, kind);
            transaction.executeWithoutResult(
                    status -> changes.keep(editable.lock(before.id(), taskId, applicant), answer));
            return messages.say("recheck.answered");
        } catch (RecordUnavailableException e) {
            return messages.say("recheck.unavailable");
        }
    }
}
