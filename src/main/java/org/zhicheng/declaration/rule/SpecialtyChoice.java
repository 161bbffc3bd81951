package org.zhicheng.declaration.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.zhicheng.declaration.fact.Catalogue;

/**
 * Checks a chosen specialty and its level, in a field and on submission, and answers with the key of a message (P01).
 */
public final class SpecialtyChoice {

    private final Catalogue catalogue;

    public SpecialtyChoice(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public Optional<String> wrongSpecialty(String specialty, LocalDate day) {
        if (catalogue.specialtyOffered(specialty, day)) {
            return Optional.empty();
        }
        return Optional.of(catalogue.specialtyEnded(specialty, day) ? "P01.ended" : "P01");
    }

    public Optional<String> wrongLevel(String specialty, String level, LocalDate day) {
        if (catalogue.levelOffered(specialty, level, day)) {
            return Optional.empty();
        }
        return Optional.of(catalogue.levelEnded(specialty, level, day) ? "P01.level-ended" : "P01.level");
    }
}
