package org.zhicheng.declaration.dossier;

import java.util.Optional;
import org.zhicheng.declaration.fact.DeclarationFacts;
import org.zhicheng.record.port.Employer;

/**
 * The employer that a declaration names, as far as the register knows it.
 *
 * @param registered null where the register does not know it, or could not be asked
 * @param readable whether the register could be asked
 * @param byHand whether the applicant entered it and no reviewer confirmed it yet
 */
public record ChosenEmployer(String id, Employer registered, boolean readable, boolean byHand) {

    public Optional<Employer> known() {
        return Optional.ofNullable(registered);
    }

    /** Returns the employer's name, or its id where the name is unknown. */
    public String name() {
        return known().map(Employer::name).orElse(id);
    }

    /**
     * Makes the fact for the rules. A register that cannot be asked counts nothing against an applicant who chose an
     * employer while it could.
     */
    public DeclarationFacts.Employer fact() {
        if (!readable) {
            return new DeclarationFacts.Employer(id, "", null, false);
        }
        return known().map(found -> new DeclarationFacts.Employer(found.id(), found.name(), found.uscc(), byHand))
                .orElse(null);
    }
}
