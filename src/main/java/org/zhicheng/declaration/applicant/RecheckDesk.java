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

/**
 * Asks a record again while an applicant fills in, where it could not be asked before or may hold more by now (重新核验).
 */
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
     * Asks the record once more. No lock is held and no transaction is open meanwhile, because an answer may take long.
     * Without an answer nothing changes.
     *
     * @param kind social-security | education | continuing-education
     * @return the text for the person, in Chinese
     * @throws TooOftenException where the record was asked a moment ago
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
