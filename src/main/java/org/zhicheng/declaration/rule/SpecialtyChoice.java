package org.zhicheng.declaration.rule;

import java.time.LocalDate;
import java.util.Optional;

/** P01, in a field and on submission: what is wrong with a chosen specialty or its level, as the key of a message. */
final class SpecialtyChoice {

    private final SpecialtyOffer offer;

    SpecialtyChoice(SpecialtyOffer offer) {
        this.offer = offer;
    }

    Optional<String> wrongSpecialty(String specialty, LocalDate day) {
        if (offer.isLeaf(specialty, day)) {
            return Optional.empty();
        }
        return Optional.of(offer.ended(specialty, day) ? "P01.ended" : "P01");
    }

    Optional<String> wrongLevel(String specialty, String level, LocalDate day) {
        if (offer.offers(specialty, level, day)) {
            return Optional.empty();
        }
        return Optional.of(offer.ended(specialty, level, day) ? "P01.level-ended" : "P01.level");
    }
}
