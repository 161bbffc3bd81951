package org.zhicheng.review.hand;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.account.Account;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotAllowedException;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.problem.TaskGoneException;
import org.zhicheng.review.hand.CasesInHand.CaseInHand;
import org.zhicheng.text.Typed;

/** Lets reviewers take a case over from a colleague, and the head of an office release and assign its cases. */
@Service
public class HandDesk {

    private static final int LONGEST_REASON = 200;

    private final CasesInHand cases;
    private final TakeOverRule takeOver;
    private final Receivers receivers;
    private final HandingOver handing;
    private final HandViews views;
    private final Messages messages;
    private final TransactionTemplate transaction;

    HandDesk(
            CasesInHand cases,
            TakeOverRule takeOver,
            Receivers receivers,
            HandingOver handing,
            HandViews views,
            Messages messages,
            TransactionTemplate transaction) {
        this.cases = cases;
        this.takeOver = takeOver;
        this.receivers = receivers;
        this.handing = handing;
        this.views = views;
        this.messages = messages;
        this.transaction = transaction;
    }

    /** @throws NotFoundException where no office of this person has or had it, or it is the own case (Y01) */
    public HandsView of(String declarationId, Account viewer) {
        return transaction.execute(status -> views.of(cases.find(declarationId, viewer), viewer));
    }

    /**
     * Claims a case that nobody has; nothing happens where the viewer has it already.
     *
     * @throws ConflictException where somebody else has it
     */
    public HandsView claim(String declarationId, Account viewer) {
        return moved(declarationId, () -> {
            CaseInHand found = cases.open(declarationId, viewer);
            String holder = found.task().assignee();
            if (holder != null && !holder.equals(viewer.id())) {
                throw cases.moved(declarationId);
            }
            receivers.require(found, viewer);
            if (holder == null) {
                handing.claim(found.task(), viewer.id());
            }
            return views.of(cases.find(declarationId, viewer), viewer);
        });
    }

    /**
     * Takes a case over from the colleague who has it; what that one marked stays.
     *
     * @param seenHolder account id of who had it when this person looked; null for nobody
     * @throws ConflictException where it is in other hands meanwhile, or may not be taken over
     */
    public HandsView takeOver(String declarationId, Account viewer, String seenHolder, String reason) {
        return moved(declarationId, () -> {
            CaseInHand found = seen(declarationId, viewer, seenHolder);
            takeOver.objection(found, viewer).ifPresent(objection -> {
                throw new ConflictException(objection);
            });
            String why = required(reason);
            receivers.require(found, viewer);
            handing.move(found.task(), viewer.id(), HandAct.TAKEN_OVER, viewer.id(), why);
            return views.of(cases.find(declarationId, viewer), viewer);
        });
    }

    /**
     * Puts a case back into the office's list: the own one, or as head that of a member.
     *
     * @param seenHolder as for {@link #takeOver}
     */
    public HandsView release(String declarationId, Account viewer, String seenHolder, String reason) {
        return moved(declarationId, () -> {
            CaseInHand found = seen(declarationId, viewer, seenHolder);
            boolean own = viewer.id().equals(found.task().assignee());
            if (!own) {
                requireHead(found, viewer);
            }
            if (found.task().assignee() == null) {
                throw new ConflictException(messages.say("hands.release.unclaimed"));
            }
            String why = own ? optional(reason) : required(reason);
            handing.move(found.task(), null, HandAct.RELEASED, viewer.id(), why);
            return views.of(cases.find(declarationId, viewer), viewer);
        });
    }

    /**
     * Gives a case to a member of the office, as its head; while that one is away, to the substitute.
     *
     * @param seenHolder as for {@link #takeOver}
     * @param to account id
     */
    public HandsView assign(String declarationId, Account viewer, String seenHolder, String to, String reason) {
        return moved(declarationId, () -> {
            CaseInHand found = seen(declarationId, viewer, seenHolder);
            requireHead(found, viewer);
            Account receiver = receivers.of(found, to);
            String why = optional(reason);
            if (!receiver.id().equals(found.task().assignee())) {
                handing.move(found.task(), receiver.id(), HandAct.ASSIGNED, viewer.id(), why);
            }
            return views.of(cases.find(declarationId, viewer), viewer);
        });
    }

    private CaseInHand seen(String declarationId, Account viewer, String seenHolder) {
        CaseInHand found = cases.open(declarationId, viewer);
        String seen = Typed.nothing(seenHolder) ? null : seenHolder;
        if (!Objects.equals(found.task().assignee(), seen)) {
            throw cases.moved(declarationId);
        }
        return found;
    }

    /** Does it in a transaction, and says who has the case where somebody else was first. */
    private HandsView moved(String declarationId, Supplier<HandsView> act) {
        try {
            return transaction.execute(status -> act.get());
        } catch (TaskGoneException | OptimisticLockingFailureException first) {
            ConflictException conflict = cases.moved(declarationId);
            conflict.initCause(first);
            throw conflict;
        }
    }

    private void requireHead(CaseInHand found, Account viewer) {
        if (!found.headedBy(viewer)) {
            throw new NotAllowedException(null, messages.say("hands.head-only"));
        }
    }

    private String required(String reason) {
        if (Typed.nothing(reason)) {
            throw refused(messages.say("hands.reason.missing"));
        }
        return optional(reason);
    }

    private String optional(String reason) {
        String typed = Typed.nothing(reason) ? null : Typed.trimmed(reason);
        if (typed != null && typed.length() > LONGEST_REASON) {
            throw refused(messages.say("hands.reason.long", LONGEST_REASON));
        }
        return typed;
    }

    private static RefusedException refused(String message) {
        return new RefusedException(List.of(Problem.block(null, "/reason", message)));
    }
}
