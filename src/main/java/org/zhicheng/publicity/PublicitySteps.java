package org.zhicheng.publicity;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhicheng.declaration.life.CaseLife;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.declaration.life.PublicityNews;

/** Publicity steps take an approved case through its publicity: what {@code publicity.bpmn} draws. Each may run twice. */
@Service
@Transactional
public class PublicitySteps {

    private final Declarations declarations;
    private final RulingsOnCases rulings;
    private final PublicityDrafts drafts;
    private final PublicityRows rows;
    private final PublicityDays days;
    private final PublicityNews news;
    private final CaseLife life;

    /** @param over whether the last day has passed */
    public record Period(boolean over, Instant endsAt) {}

    PublicitySteps(
            Declarations declarations,
            RulingsOnCases rulings,
            PublicityDrafts drafts,
            PublicityRows rows,
            PublicityDays days,
            PublicityNews news,
            CaseLife life) {
        this.declarations = declarations;
        this.rulings = rulings;
        this.drafts = drafts;
        this.rows = rows;
        this.days = days;
        this.news = news;
        this.life = life;
    }

    /** Publishes the case, where the table wants it. */
    public Optional<Period> begin(String declarationId) {
        if (rows.ofDeclaration(declarationId).isEmpty()) {
            Declaration declaration = declarations.get(declarationId);
            rulings.of(declaration).ifPresent(ruling -> {
                Publicity begun = drafts.of(declaration, ruling.ruling(), ruling.office());
                rows.insert(begun);
                life.published(declarationId, begun.officeName(), begun.beginsOn(), begun.endsOn());
            });
        }
        return rows.ofDeclaration(declarationId).map(this::period);
    }

    /** Tells whether the publicity is over: it may have been prolonged since somebody asked last. */
    public Period period(String declarationId) {
        return period(get(declarationId));
    }

    /**
     * Ends the publicity: no objection is open any more.
     *
     * @return group of the office that is to confirm it; empty where nobody needs to
     */
    public Optional<String> close(String declarationId) {
        Publicity one = get(declarationId);
        Optional<String> confirming = Optional.ofNullable(one.terms().confirmingOffice());
        if (one.running()) {
            rows.over(declarationId);
            news.over(declarationId, one.officeName());
        }
        if (confirming.isEmpty()) {
            confirm(declarationId, null);
        }
        return confirming;
    }

    /** @param accountId who confirms it; null for the table */
    void confirm(String declarationId, String accountId) {
        rows.close(declarationId, PublicityState.CONFIRMED, accountId);
    }

    /** Ends the publicity because an objection was right: the name is off the page at once. */
    public void refuse(String declarationId) {
        rows.close(declarationId, PublicityState.REFUSED, null);
    }

    /** Names the task in which the publicity is confirmed. */
    public String taskName(String declarationId) {
        return rulings.taskName(declarations.get(declarationId));
    }

    private Publicity get(String declarationId) {
        return rows.ofDeclaration(declarationId).orElseThrow();
    }

    private Period period(Publicity one) {
        return new Period(days.isOver(one.endsOn()), days.endOf(one.endsOn()));
    }
}
