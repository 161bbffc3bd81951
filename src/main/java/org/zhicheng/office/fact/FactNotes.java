package org.zhicheng.office.fact;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.office.CaseMoved;
import org.zhicheng.review.ReviewDecision;
import org.zhicheng.review.ReviewDecisions;
import org.zhicheng.review.StageDecided;

/** Notes what happens at offices, in the transactions in which it happens. */
@Component
class FactNotes {

    private final Turns turns;
    private final Facts facts;
    private final Declarations declarations;
    private final ReviewDecisions decisions;
    private final ReturnedThings returned;
    private final Clock clock;

    FactNotes(
            Turns turns,
            Facts facts,
            Declarations declarations,
            ReviewDecisions decisions,
            ReturnedThings returned,
            Clock clock) {
        this.turns = turns;
        this.facts = facts;
        this.declarations = declarations;
        this.decisions = decisions;
        this.returned = returned;
        this.clock = clock;
    }

    @EventListener
    void moved(CaseMoved event) {
        Optional<Turn> before = turns.of(event.declarationId());
        if (before.isPresent() && before.get().at(event.office(), event.stage())) {
            return;
        }
        before.ifPresent(turn -> {
            turns.end(event.declarationId());
            facts.add(Fact.left(turn, LocalDate.now(clock)));
        });
        if (event.office() != null) {
            Turn turn = begun(event);
            turns.begin(event.declarationId(), turn);
            facts.add(Fact.entered(turn));
        }
    }

    @EventListener
    void decided(StageDecided event) {
        ReviewDecision decision = event.decision();
        turns.of(decision.declarationId())
                .ifPresent(turn -> facts.add(Fact.decided(
                        turn,
                        LocalDate.ofInstant(decision.decidedAt(), clock.getZone()),
                        decision.outcome().code(),
                        first(decision),
                        decision.reviewerId(),
                        returned.by(decision, turn.office()))));
    }

    private Turn begun(CaseMoved event) {
        Declaration declaration = declarations.get(event.declarationId());
        return new Turn(
                event.office(),
                event.stage(),
                declaration.division(),
                declaration.series(),
                declaration.level(),
                LocalDate.now(clock));
    }

    private boolean first(ReviewDecision decision) {
        List<ReviewDecision> ofTheStage = decisions.of(decision.declarationId()).stream()
                .filter(other -> other.stage().equals(decision.stage()))
                .filter(other -> !other.id().equals(decision.id()))
                .toList();
        return ofTheStage.isEmpty();
    }
}
