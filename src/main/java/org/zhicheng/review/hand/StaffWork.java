package org.zhicheng.review.hand;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.HeldWork;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.reference.Offices;
import org.zhicheng.task.UserTask;

/** Tells process admins what a member of staff has in hand, and gives back what a former member may not keep. */
@Component
class StaffWork implements HeldWork {

    private final TaskHands hands;
    private final HandingOver handing;
    private final Accounts accounts;
    private final Declarations declarations;
    private final Offices offices;

    StaffWork(TaskHands hands, HandingOver handing, Accounts accounts, Declarations declarations, Offices offices) {
        this.hands = hands;
        this.handing = handing;
        this.accounts = accounts;
        this.declarations = declarations;
        this.offices = offices;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Piece> of(String accountId) {
        return hands.heldBy(accountId).stream().map(this::piece).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Integer> counts(Collection<String> accountIds) {
        return hands.counts(accountIds);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public int giveBack(String accountId, String by) {
        Set<String> groups = accounts.groupsOf(accountId);
        List<UserTask> lost = hands.heldBy(accountId).stream()
                .filter(task -> Collections.disjoint(task.candidateGroups(), groups))
                .toList();
        lost.forEach(task -> handing.move(task, null, HandAct.GIVEN_BACK, by, null));
        return lost.size();
    }

    private Piece piece(UserTask task) {
        String caseNumber = task.declarationId() == null
                ? null
                : declarations
                        .find(task.declarationId())
                        .map(Declaration::caseNumber)
                        .orElse(null);
        return new Piece(
                task.name(),
                caseNumber,
                task.candidateGroups(),
                task.candidateGroups().stream().map(offices::name).sorted().collect(Collectors.joining("、")),
                task.createdAt(),
                task.dueAt());
    }
}
