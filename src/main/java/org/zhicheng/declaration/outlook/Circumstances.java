package org.zhicheng.declaration.outlook;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.fact.RuleSettings;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.problem.Messages;
import org.zhicheng.record.SocialSecurityCheck;
import org.zhicheng.reference.LevelNames;

/** Names the circumstances in which a table may ask somebody for more materials than somebody else. */
@Component
class Circumstances {

    private static final List<Object> OUTCOMES = List.of("MATCH", "NOT_FOUND", "MISMATCH", "UNAVAILABLE");

    private final RuleSettings rules;
    private final SocialSecurityCheck.Settings socialSecurity;
    private final Messages messages;

    Circumstances(RuleSettings rules, SocialSecurityCheck.Settings socialSecurity, Messages messages) {
        this.rules = rules;
        this.socialSecurity = socialSecurity;
        this.messages = messages;
    }

    /** Lists them in the order in which they are said. */
    List<Circumstance> all() {
        return List.of(
                new Circumstance(DeclarationProcess.LEVEL, List.copyOf(LevelNames.LOWEST_FIRST), this::levels),
                new Circumstance(DeclarationProcess.GRADUATED_BEFORE_2001, List.of(false, true), this::graduated),
                new Circumstance(
                        DeclarationProcess.EDUCATION_OUTCOME,
                        OUTCOMES,
                        values -> messages.say("ahead.education", outcomes(values))),
                new Circumstance(
                        DeclarationProcess.SOCIAL_SECURITY_OUTCOME,
                        OUTCOMES,
                        values -> messages.say("ahead.social-security", socialSecurity.months(), outcomes(values))),
                new Circumstance(
                        DeclarationProcess.EMPLOYER_BY_HAND,
                        List.of(false, true),
                        values -> messages.say(values.contains(true) ? "ahead.employer.by-hand" : "ahead.employer")));
    }

    private String levels(Set<Object> values) {
        return messages.say(
                "ahead.level",
                values.stream()
                        .map(level -> messages.say("level." + level))
                        .collect(Collectors.joining(messages.say("ahead.or"))));
    }

    private String graduated(Set<Object> values) {
        String year = String.valueOf(rules.registeredSince().getYear());
        return messages.say(values.contains(true) ? "ahead.graduated.before" : "ahead.graduated.after", year);
    }

    /** What is not found, does not fit or cannot be asked for now has one name: not found. */
    private String outcomes(Set<Object> values) {
        if (values.size() == OUTCOMES.size() - 1 && !values.contains("MATCH")) {
            return messages.say("ahead.outcome.not-matched");
        }
        return OUTCOMES.stream()
                .filter(values::contains)
                .map(outcome -> messages.say("ahead.outcome." + outcome))
                .collect(Collectors.joining(messages.say("ahead.or")));
    }
}
