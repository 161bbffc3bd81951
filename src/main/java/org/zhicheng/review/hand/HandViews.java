package org.zhicheng.review.hand;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.problem.Messages;
import org.zhicheng.reference.Offices;
import org.zhicheng.review.hand.CasesInHand.CaseInHand;
import org.zhicheng.review.hand.HandsView.Act;
import org.zhicheng.review.leave.Colleagues;
import org.zhicheng.review.leave.Leave;
import org.zhicheng.review.leave.Leaves;

/** Makes the view of a case's hands. */
@Component
class HandViews {

    private final Handovers handovers;
    private final TakeOverRule takeOver;
    private final Colleagues colleagues;
    private final Leaves leaves;
    private final Accounts accounts;
    private final Offices offices;
    private final Messages messages;

    HandViews(
            Handovers handovers,
            TakeOverRule takeOver,
            Colleagues colleagues,
            Leaves leaves,
            Accounts accounts,
            Offices offices,
            Messages messages) {
        this.handovers = handovers;
        this.takeOver = takeOver;
        this.colleagues = colleagues;
        this.leaves = leaves;
        this.accounts = accounts;
        this.offices = offices;
        this.messages = messages;
    }

    HandsView of(CaseInHand found, Account viewer) {
        boolean open = found.task() != null;
        String holder = open ? found.task().assignee() : null;
        boolean head = found.headedBy(viewer);
        return new HandsView(
                found.declaration().id(),
                found.declaration().caseNumber(),
                holder == null ? null : holder(holder, viewer),
                open,
                head,
                open ? act(takeOver.objection(found, viewer).orElse(null)) : gone(),
                open ? release(holder, head, viewer) : gone(),
                open ? act(head ? null : messages.say("hands.head-only")) : gone(),
                past(found),
                head ? candidates(found) : List.of());
    }

    private Act gone() {
        return Act.not(messages.say("hands.gone"));
    }

    private Act act(String objection) {
        return objection == null ? Act.POSSIBLE : Act.not(objection);
    }

    private Act release(String holder, boolean head, Account viewer) {
        if (holder == null) {
            return Act.not(messages.say("hands.release.unclaimed"));
        }
        return act(head || holder.equals(viewer.id()) ? null : messages.say("hands.head-only"));
    }

    private HandsView.Holder holder(String id, Account viewer) {
        Leave leave = leaves.today(id).orElse(null);
        Map<String, String> names = names(Stream.of(id, leave == null ? null : leave.substituteId()));
        return new HandsView.Holder(
                id,
                names.getOrDefault(id, id),
                id.equals(viewer.id()),
                leave == null ? null : leave.lastDay(),
                leave == null ? null : names.get(leave.substituteId()));
    }

    private List<HandsView.Candidate> candidates(CaseInHand found) {
        return colleagues.of(found.task().candidateGroups()).stream()
                .filter(one -> !one.id().equals(found.task().assignee()))
                .map(one -> {
                    Leave leave = leaves.today(one.id()).orElse(null);
                    return new HandsView.Candidate(
                            one.id(),
                            one.displayName(),
                            leave == null ? null : leave.lastDay(),
                            leave == null
                                    ? null
                                    : names(Stream.of(leave.substituteId())).get(leave.substituteId()));
                })
                .toList();
    }

    private List<HandsView.Past> past(CaseInHand found) {
        List<Handover> all = handovers.of(found.declaration().id());
        Map<String, String> names =
                names(all.stream().flatMap(one -> Stream.of(one.fromAccount(), one.toAccount(), one.byAccount())));
        return all.stream()
                .map(one -> new HandsView.Past(
                        one.at(),
                        one.act().code(),
                        text(one, names),
                        one.byAccount() == null ? null : names.get(one.byAccount()),
                        one.reason()))
                .toList();
    }

    private String text(Handover one, Map<String, String> names) {
        String list = messages.say("hands.list-of", offices.name(one.office()));
        return messages.say(
                "hands.act." + one.act().code(),
                one.fromAccount() == null ? list : names.get(one.fromAccount()),
                one.toAccount() == null ? list : names.get(one.toAccount()));
    }

    private Map<String, String> names(Stream<String> ids) {
        return accounts.displayNames(ids.filter(Objects::nonNull).collect(Collectors.toSet()));
    }
}
