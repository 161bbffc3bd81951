package org.zhicheng.verification;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.IdNumbers;
import org.zhicheng.account.VerifiedPeople;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotAllowedException;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.task.TaskSubject;
import org.zhicheng.task.UserTask;
import org.zhicheng.task.UserTasks;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lets staff at the counter verify people whom face recognition does not serve (窗口人工核验). They decide with a reason, and never on
 * themselves.
 */
@Component
public class CounterVerification implements TaskSubject {

    private final UserTasks tasks;
    private final Verifications verifications;
    private final Accounts accounts;
    private final IdNumbers idNumbers;
    private final VerifiedPeople people;
    private final AuditLog audit;
    private final Messages messages;

    CounterVerification(
            UserTasks tasks,
            Verifications verifications,
            Accounts accounts,
            IdNumbers idNumbers,
            VerifiedPeople people,
            AuditLog audit,
            Messages messages) {
        this.tasks = tasks;
        this.verifications = verifications;
        this.accounts = accounts;
        this.idNumbers = idNumbers;
        this.people = people;
        this.audit = audit;
        this.messages = messages;
    }

    @Override
    public boolean owns(UserTask task) {
        return VerificationProcess.KEY.equals(task.processKey());
    }

    @Override
    public void admit(UserTask task, String accountId) {
        mustBeAnother(accountId, verifications.get(task.businessKey()));
    }

    @Override
    public ObjectNode facts(UserTask task) {
        Verification attempt = verifications.get(task.businessKey());
        Account applicant = accounts.find(attempt.accountId()).orElseThrow();
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        facts.put("name", applicant.displayName());
        facts.put("idNumber", idNumbers.masked(applicant.id()));
        facts.put("mobile", applicant.mobileNumber().orElse(messages.say("verification.no-mobile")));
        facts.put("applicantReason", attempt.reason());
        facts.put("numberShown", verifications.isNumberShown(attempt.id(), task.assignee()));
        facts.put("identityChanged", !people.fingerprint(applicant.id()).equals(attempt.fingerprint()));
        return facts;
    }

    /**
     * Shows the whole number, for a comparison with the card; each look is an audit event, and noted with the attempt.
     *
     * @throws NotAllowedException where the task is not this person's, or is about this person
     */
    @Transactional
    public String idNumber(String taskId, Account staff) {
        UserTask task = tasks.find(taskId)
                .filter(this::owns)
                .orElseThrow(() -> new NotFoundException(messages.say("task.gone")));
        if (!task.assignedTo(staff.id())) {
            throw new NotAllowedException(null, messages.say("task.not-yours"));
        }
        Verification attempt = verifications.get(task.businessKey());
        mustBeAnother(staff.id(), attempt);
        verifications.numberShown(attempt.id(), staff.id());
        return idNumbers
                .reveal(attempt.accountId(), staff.id(), "verify-at-window")
                .orElseThrow();
    }

    @Override
    public void keep(UserTask task, ObjectNode content, String accountId) {
        Verification attempt = verifications.get(task.businessKey());
        mustBeAnother(accountId, attempt);
        // the row of the account is held: what is decided here is recorded in the same transaction
        boolean another = !people.still(attempt.accountId(), attempt.fingerprint());
        if (content.path("outcome").asString("").equals(Verification.VERIFIED)) {
            if (another) {
                throw refused("/outcome", "V04.window-identity-changed");
            }
            if (!verifications.isNumberShown(attempt.id(), accountId)) {
                throw refused("/fullIdNumber", "V04.window-number-not-shown");
            }
        }
        verifications.decided(attempt.id(), accountId, content.path("reason").asString(""), checked(content));
        audit.record(
                accountId,
                AuditKind.DECIDE_AT_WINDOW,
                "verification",
                attempt.id(),
                content.path("outcome").asString(""));
    }

    private RefusedException refused(String pointer, String words) {
        return new RefusedException(List.of(Problem.block("V04", pointer, messages.say(words))));
    }

    private void mustBeAnother(String accountId, Verification attempt) {
        if (accountId.equals(attempt.accountId()) || idNumbers.same(accountId, attempt.accountId())) {
            throw new NotAllowedException("Y01", messages.say("verification.own"));
        }
    }

    /** The boxes {@code checked.…} of the form that were ticked. */
    private static String checked(ObjectNode content) {
        return content.path("checked").properties().stream()
                .filter(box -> box.getValue().asBoolean(false))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(","));
    }
}
