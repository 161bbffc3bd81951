package org.zhicheng.declaration.dossier;

import java.util.Optional;
import org.zhicheng.declaration.fact.DeclarationFacts;
import org.zhicheng.record.port.Employer;

/**
 * The chosen employer is the one that a declaration names, as far as the register knows it.
 *
 * @param registered null where the register does not know it, or could not be asked
 * @param readable whether the register could be asked
 * @param byHand whether the applicant entered it and no reviewer confirmed it yet
 */
public record ChosenEmployer(String id, Employer registered, boolean readable, boolean byHand) {

    public Optional<Employer> known() {
        return Optional.ofNullable(registered);
    }

    /** Its id where nobody knows its name. */
    public String name() {
        return known().map(Employer::name).orElse(id);
    }

    /** A register that cannot be asked holds nothing against who chose an employer while it could. */
    public DeclarationFacts.Employer fact() {
        if (!readable) {
            return new DeclarationFacts.Employer(id, "", null, false);
        }
        return known().map(found -> new DeclarationFacts.Employer(found.id(), found.name(), found.uscc(), byHand))
                .orElse(null);
    }
}
