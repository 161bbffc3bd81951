package org.zhicheng.publicity;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.PublicityRecord;
import org.zhicheng.publicity.PublicityTerms.Obtained;

/** Tells the declaration how far its publicity is. */
@Component
class PublishedCases implements PublicityRecord {

    private final PublicityRows rows;
    private final RulingsOnCases rulings;
    private final PublicityDays days;

    PublishedCases(PublicityRows rows, RulingsOnCases rulings, PublicityDays days) {
        this.rows = rows;
        this.rulings = rulings;
        this.days = days;
    }

    @Override
    public Optional<Standing> of(Declaration declaration) {
        Optional<Standing> begun = rows.ofDeclaration(declaration.id()).map(this::standing);
        boolean ahead = begun.isEmpty() && declaration.finishedAt() == null && declaration.round() > 0;
        return ahead ? rulings.of(declaration).map(found -> Standing.AHEAD) : begun;
    }

    @Override
    public Optional<LocalDate> obtainedOn(String declarationId) {
        return rows.ofDeclaration(declarationId)
                .map(one -> days.dayOf(
                        one.terms().obtained() == Obtained.CONFIRMATION && one.closedAt() != null
                                ? one.closedAt()
                                : one.begunAt()));
    }

    private Standing standing(Publicity one) {
        return switch (one.state()) {
            case RUNNING -> new Standing("current", one.begunAt(), days.endOf(one.endsOn()));
            case OVER -> new Standing("current", one.begunAt(), null);
            case CONFIRMED -> new Standing("done", one.begunAt(), null);
            case REFUSED -> new Standing("rejected", one.begunAt(), null);
        };
    }
}
