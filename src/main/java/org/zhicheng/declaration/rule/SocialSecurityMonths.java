package org.zhicheng.declaration.rule;

import java.util.ArrayList;
import java.util.List;
import org.zhicheng.declaration.fact.DeclarationFacts;
import org.zhicheng.declaration.fact.DeclarationFacts.Check;
import org.zhicheng.declaration.fact.DeclarationFacts.Requirement;
import org.zhicheng.declaration.fact.RuleSettings;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.text.Typed;

/**
 * Requires enough months in a row with the chosen employer; without them the proof is needed and the reviewer looks at
 * it (C03).
 */
final class SocialSecurityMonths extends MaterialUploaded {

    private final RuleSettings settings;
    private final int needed;
    private final Messages messages;

    /** @param needed how many months in a row are enough */
    SocialSecurityMonths(RuleSettings settings, int needed, Messages messages) {
        super("C03", messages);
        this.settings = settings;
        this.needed = needed;
        this.messages = messages;
    }

    @Override
    public List<Problem> check(DeclarationFacts facts) {
        List<Problem> problems = new ArrayList<>(super.check(facts));
        if (facts.socialSecurity().is("MISMATCH")) {
            problems.add(new Problem(
                    id(),
                    "/materials/social-security-proof",
                    settings.socialSecurityTooShort(),
                    said(facts.socialSecurity())));
        }
        return problems;
    }

    /** Adds the number of months, unless the table has a text of its own. */
    @Override
    String words(DeclarationFacts facts, Requirement requirement) {
        boolean own = !Typed.nothing(requirement.message());
        return own ? requirement.message() : said(facts.socialSecurity());
    }

    private String said(Check check) {
        return check.months() == null ? messages.say("C03") : messages.say("C03.months", needed, check.months());
    }
}
