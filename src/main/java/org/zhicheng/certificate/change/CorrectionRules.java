package org.zhicheng.certificate.change;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhicheng.certificate.CertificateFact;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.text.ReadAs;
import org.zhicheng.text.Typed;

/** Finds what a proposal really corrects, and what is wrong with it (CF09). */
@Component
class CorrectionRules {

    private static final String RULE = "CF09";
    private static final String PLACE = "/corrections";
    private static final int LONGEST_NAME = 50;

    private final CorrectableFacts facts;
    private final Messages messages;

    CorrectionRules(CorrectableFacts facts, Messages messages) {
        this.facts = facts;
        this.messages = messages;
    }

    /** Returns what may be corrected now. */
    List<Correctable> correctable(ChangingCase about) {
        return facts.of(about);
    }

    /**
     * @param problems to which everything is added that is wrong
     * @return what would change; nothing where the proposal corrects nothing
     */
    List<Correction> read(ChangingCase about, Proposal proposal, List<Problem> problems) {
        if (proposal.kind() != ChangeKind.CORRECT) {
            return List.of();
        }
        List<Correctable> correctable = facts.of(about);
        Set<CertificateFact> seen = EnumSet.noneOf(CertificateFact.class);
        List<Correction> corrections = new ArrayList<>();
        int before = problems.size();
        for (Proposal.Wording asked : proposal.wordings()) {
            Optional<Correctable> one = correctable.stream()
                    .filter(fact -> fact.fact() == asked.fact())
                    .findFirst();
            String text = read(asked);
            if (one.isEmpty() || !seen.add(asked.fact()) || !fits(one.get(), text)) {
                problems.add(
                        problem("certificate.change.correct." + asked.fact().code()));
            } else if (!text.equals(one.get().was())) {
                corrections.add(new Correction(asked.fact(), one.get().was(), text));
            }
        }
        if (corrections.isEmpty() && problems.size() == before) {
            problems.add(problem("certificate.change.correct.nothing"));
        }
        return corrections;
    }

    private static String read(Proposal.Wording asked) {
        String line = Typed.line(Typed.trimmed(asked.becomes()));
        return asked.fact() == CertificateFact.NAME ? ReadAs.tidyName(line) : line;
    }

    private static boolean fits(Correctable fact, String text) {
        if (fact.offered() != null) {
            return text.equals(fact.offered());
        }
        return fact.from() == null ? !text.isEmpty() && text.length() <= LONGEST_NAME : day(fact, text);
    }

    private static boolean day(Correctable fact, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return text.equals(fact.was()) || !day.isBefore(fact.from()) && !day.isAfter(fact.until());
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private Problem problem(String key) {
        return Problem.block(RULE, PLACE, messages.say(key));
    }
}
