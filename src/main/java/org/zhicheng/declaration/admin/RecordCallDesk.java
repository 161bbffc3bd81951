package org.zhicheng.declaration.admin;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.record.call.RecordCalls;
import org.zhicheng.text.ReadAs;
import org.zhicheng.text.Typed;

/** Shows process admins which personal information was given to whom, and why (PIPL 23, 55). */
@Service
public class RecordCallDesk {

    private static final int MOST = 200;

    private final RecordCalls calls;
    private final Declarations declarations;
    private final Accounts accounts;
    private final Messages messages;
    private final Clock clock;

    /**
     * One call, in the codes of the log; pages translate them into Chinese.
     *
     * @param caseNumber null where the call was about an account
     * @param name the person's name, masked; null where the account is gone
     */
    public record Call(
            Instant at,
            String system,
            String caseNumber,
            String name,
            String purpose,
            List<String> fields,
            String outcome,
            String reason,
            String requestId,
            long tookMillis) {}

    /** @param more whether this time holds older calls that are not shown */
    public record Calls(List<Call> calls, boolean more) {}

    RecordCallDesk(RecordCalls calls, Declarations declarations, Accounts accounts, Messages messages, Clock clock) {
        this.calls = calls;
        this.declarations = declarations;
        this.accounts = accounts;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param from first day
     * @param to last day
     * @param caseNumber null or blank for all calls; otherwise those of the case and of its applicant's account
     * @throws NotFoundException where no case has this number
     */
    @Transactional(readOnly = true)
    public Calls between(LocalDate from, LocalDate to, String caseNumber) {
        List<String> subjects = Typed.nothing(caseNumber) ? null : subjects(ReadAs.code(caseNumber));
        List<RecordCalls.Noted> found = calls.between(startOf(from), startOf(to.plusDays(1)), subjects, MOST + 1);
        return new Calls(found.stream().limit(MOST).map(this::view).toList(), found.size() > MOST);
    }

    private List<String> subjects(String caseNumber) {
        return declarations
                .findByCaseNumber(caseNumber)
                .map(declaration -> List.of(declaration.id(), declaration.applicantId()))
                .orElseThrow(() -> new NotFoundException(messages.say("Q01")));
    }

    private Call view(RecordCalls.Noted noted) {
        Optional<Declaration> about = declarations.find(noted.subjectId());
        return new Call(
                noted.at(),
                noted.system(),
                about.map(Declaration::caseNumber).orElse(null),
                accounts.find(about.map(Declaration::applicantId).orElse(noted.subjectId()))
                        .map(Account::maskedName)
                        .orElse(null),
                noted.purpose(),
                List.of(noted.fields().split(",")),
                noted.outcome(),
                noted.reason(),
                noted.requestId(),
                noted.tookMillis());
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
