package org.zhicheng.declaration.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.zhicheng.declaration.fact.SpecialtyOffer;

/**
 * Checks a chosen specialty and its level, in a field and on submission, and answers with the key of a message (P01).
 */
public final class SpecialtyChoice {

    private final SpecialtyOffer offer;

    public SpecialtyChoice(SpecialtyOffer offer) {
        this.offer = offer;
    }

    public Optional<String> wrongSpecialty(String specialty, LocalDate day) {
        if (offer.isLeaf(specialty, day)) {
            return Optional.empty();
        }
        return Optional.of(offer.ended(specialty, day) ? "P01.ended" : "P01");
    }

    public Optional<String> wrongLevel(String specialty, String level, LocalDate day) {
        if (offer.offers(specialty, level, day)) {
            return Optional.empty();
        }
        return Optional.of(offer.ended(specialty, level, day) ? "P01.level-ended" : "P01.level");
    }
}
