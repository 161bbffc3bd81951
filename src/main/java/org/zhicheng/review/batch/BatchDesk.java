package org.zhicheng.review.batch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.zhicheng.account.Account;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.limit.RequestInProgressException;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotAllowedException;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.problem.TaskGoneException;
import org.zhicheng.review.hand.HandDesk;
import org.zhicheng.review.hand.HandsView;

/** Does for several cases what is done for one, each by itself, and tells of each whether it was done or why not. */
@Service
public class BatchDesk {

    private static final int MOST = 50;

    private final HandDesk hands;
    private final BatchApproval approval;
    private final Declarations declarations;
    private final Messages messages;

    /**
     * A result tells of one case.
     *
     * @param caseNumber null where the viewer may not know of the case
     * @param message what was done, or why not, in Chinese
     */
    public record Result(String declarationId, String caseNumber, boolean done, String message) {}

    /** Results come in the order in which the cases were named. */
    public record Results(int done, List<Result> results) {

        static Results of(List<Result> results) {
            return new Results((int) results.stream().filter(Result::done).count(), results);
        }
    }

    BatchDesk(HandDesk hands, BatchApproval approval, Declarations declarations, Messages messages) {
        this.hands = hands;
        this.approval = approval;
        this.declarations = declarations;
        this.messages = messages;
    }

    /** @throws RefusedException where there are none, or too many */
    public Results claim(Account viewer, List<String> declarationIds) {
        return each(declarationIds, id -> {
            hands.claim(id, viewer);
            return messages.say("hands.batch.claimed");
        });
    }

    /**
     * @param holders case → who had it when the viewer looked; empty for nobody
     * @param to account id
     * @throws RefusedException where there are none, or too many
     */
    public Results assign(Account viewer, Map<String, String> holders, String to, String reason) {
        return each(List.copyOf(new LinkedHashMap<>(holders).keySet()), id -> {
            HandsView view = hands.assign(id, viewer, holders.get(id), to, reason);
            return messages.say("hands.batch.assigned", view.holder().name());
        });
    }

    /** Tells of each case whether it could be approved among others, and changes nothing. */
    public Results check(Account viewer, List<String> declarationIds) {
        return each(declarationIds, id -> approval.check(id, viewer));
    }

    /** @param key of this batch: who presses twice approves once */
    public Results approve(Account viewer, List<String> declarationIds, String key) {
        return each(declarationIds, id -> approval.approve(id, viewer, key));
    }

    private Results each(List<String> declarationIds, UnaryOperator<String> act) {
        List<String> ids = declarationIds.stream().distinct().toList();
        if (ids.isEmpty() || ids.size() > MOST) {
            throw new RefusedException(List.of(Problem.block(null, "/cases", messages.say("hands.batch.size", MOST))));
        }
        return Results.of(ids.stream().map(id -> result(id, act)).toList());
    }

    private Result result(String id, UnaryOperator<String> act) {
        try {
            return of(id, true, twice(id, act));
        } catch (NotFoundException unknown) {
            return new Result(id, null, false, unknown.getMessage());
        } catch (RefusedException e) {
            return of(id, false, e.problems().stream().map(Problem::message).collect(Collectors.joining(" ")));
        } catch (NotAllowedException | ConflictException e) {
            return of(id, false, e.getMessage());
        } catch (TaskGoneException | OptimisticLockingFailureException | RequestInProgressException e) {
            return of(id, false, messages.say("hands.batch.busy"));
        }
    }

    /** Whoever lost a race asks again: where the winner was the same request, its answer is known by now. */
    private static String twice(String id, Function<String, String> act) {
        try {
            return act.apply(id);
        } catch (ConflictException
                | TaskGoneException
                | OptimisticLockingFailureException
                | RequestInProgressException lost) {
            return act.apply(id);
        }
    }

    private Result of(String id, boolean done, String message) {
        String caseNumber = declarations.find(id).map(Declaration::caseNumber).orElse(null);
        return new Result(id, caseNumber, done, message);
    }
}
