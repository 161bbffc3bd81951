package org.zhicheng.publicity;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Account;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.declaration.life.PublicityNews;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotAllowedException;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.text.Typed;

/** Gives a publicity more days, and never fewer (PB03). The process finds the later end when the earlier one comes. */
@Service
class Prolonging {

    /** Whoever types a year wrongly does not publish a name for ever. */
    private static final int MOST = 90;

    private static final int LONGEST_REASON = 200;

    private final PublicityRows rows;
    private final PublicityDays days;
    private final ObjectedCases cases;
    private final PublicityNews news;
    private final AuditLog audit;
    private final Messages messages;

    Prolonging(
            PublicityRows rows,
            PublicityDays days,
            ObjectedCases cases,
            PublicityNews news,
            AuditLog audit,
            Messages messages) {
        this.rows = rows;
        this.days = days;
        this.cases = cases;
        this.news = news;
        this.audit = audit;
        this.messages = messages;
    }

    /**
     * @param until the new last day, whole
     * @param reason told to the applicant
     * @throws NotFoundException where none of the viewer's offices publishes it
     * @throws NotAllowedException where it is about the viewer (RC04)
     * @throws ConflictException where it is over
     * @throws RefusedException where the day is no later one, or much too late
     */
    @Transactional
    public void prolong(String id, LocalDate until, String reason, Account viewer) {
        Publicity one = rows.find(id)
                .filter(found -> viewer.memberOf(found.office()))
                .flatMap(found -> rows.lock(found.declarationId()))
                .orElseThrow(() -> new NotFoundException(messages.say("publicity.gone")));
        if (cases.isAbout(cases.get(one.declarationId()), viewer.id())) {
            throw new NotAllowedException("RC04", messages.say("publicity.own"));
        }
        if (!one.running() || days.isOver(one.endsOn())) {
            throw new ConflictException(messages.say("publicity.prolong.over"));
        }
        RefusedException.ifAny(problems(one, until, reason));
        rows.prolong(one, until);
        news.prolonged(one.declarationId(), one.officeName(), until, Typed.trimmed(reason));
        audit.record(viewer.id(), AuditKind.PROLONG_PUBLICITY, "declaration", one.declarationId(), until.toString());
    }

    private List<Problem> problems(Publicity one, LocalDate until, String reason) {
        if (!until.isAfter(one.endsOn())) {
            return List.of(Problem.block("PB03", "/until", messages.say("publicity.prolong.shorter")));
        }
        if (until.isAfter(days.today().plusDays(MOST))) {
            return List.of(Problem.block("PB03", "/until", messages.say("publicity.prolong.longer", MOST)));
        }
        if (Typed.nothing(reason) || reason.length() > LONGEST_REASON) {
            return List.of(Problem.block("PB03", "/reason", messages.say("publicity.prolong.reason")));
        }
        return List.of();
    }
}
