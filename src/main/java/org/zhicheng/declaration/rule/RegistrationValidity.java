package org.zhicheng.declaration.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhicheng.declaration.fact.DeclarationFacts;
import org.zhicheng.declaration.fact.RuleSettings;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.text.ReadAs;

/**
 * Requires a registration form that is valid for three months from the day of declaration, and still valid when it is
 * sent again (X03). The date is needed where the register was asked and does not confirm the degree; where the register
 * could not be asked, a printed query page without a date does as well.
 */
final class RegistrationValidity implements SubmissionRule {

    private static final String PROOF = "/education/proof";
    private static final String POINTER = "/education/registrationValidUntil";
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{12}|[A-Z0-9]{16}");

    private final RuleSettings settings;
    private final Messages messages;

    RegistrationValidity(RuleSettings settings, Messages messages) {
        this.settings = settings;
        this.messages = messages;
    }

    @Override
    public String id() {
        return "X03";
    }

    @Override
    public List<Problem> check(DeclarationFacts facts) {
        if (facts.educationRecord().is("MATCH")
                || facts.requirement("education-registration").isEmpty()
                || facts.education().certified()) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        String code = facts.education().registrationCode();
        if (code != null && !CODE.matcher(ReadAs.code(code)).matches()) {
            problems.add(Problem.warn(id(), "/education/registrationCode", messages.say("X03.code")));
        }
        validity(facts).ifPresent(problems::add);
        return problems;
    }

    private Optional<Problem> validity(DeclarationFacts facts) {
        LocalDate until = facts.education().registrationValidUntil();
        if (until == null) {
            return Optional.of(missing(facts));
        }
        if (until.isBefore(facts.submittedOn())) {
            return Optional.of(Problem.block(id(), POINTER, messages.say("X03.expired")));
        }
        return !until.isBefore(facts.declaredOn().plusMonths(settings.registrationMonths()))
                ? Optional.empty()
                : Optional.of(new Problem(
                        id(),
                        POINTER,
                        settings.registrationTooShort(),
                        messages.say("X03", settings.registrationMonths())));
    }

    /** Asks which proof it is before it asks for what only one of them has. */
    private Problem missing(DeclarationFacts facts) {
        boolean coded = facts.education().registrationCode() != null;
        if (!coded && !asked(facts)) {
            return Problem.warn(id(), POINTER, messages.say("X03.missing"));
        }
        return coded || facts.education().proof() != null
                ? Problem.block(id(), POINTER, messages.say("X03.empty"))
                : Problem.block(id(), PROOF, messages.say("X03.proof"));
    }

    private static boolean asked(DeclarationFacts facts) {
        return facts.educationRecord().is("NOT_FOUND")
                || facts.educationRecord().is("MISMATCH");
    }
}
