package org.zhicheng.declaration.outlook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.check.MaterialDecision;
import org.zhicheng.declaration.fact.RuleSettings;
import org.zhicheng.declaration.life.Business;
import org.zhicheng.declaration.life.Choice;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.declaration.life.RoutingFacts;
import org.zhicheng.material.MaterialRequirement;
import org.zhicheng.problem.Messages;
import org.zhicheng.reference.SpecialtyDirectory;

/**
 * Lists the materials of a declaration before any record was asked: the table is asked as if the records knew the person,
 * and as if they did not. What it wants in the second case alone is spared to whom the records know.
 */
@Component
class Preparation {

    private final MaterialDecision decision;
    private final RoutingFacts routing;
    private final SpecialtyDirectory specialties;
    private final SpecialtyCover cover;
    private final AlikeSpecialties alike;
    private final RuleSettings settings;
    private final Messages messages;

    /**
     * A need is one material to have ready.
     *
     * @param when of which specialties it is asked, in words; empty where of all that may be meant
     * @param spared whether it is asked for only where the records do not know the person
     * @param letter whether there is a letter to download, fill in and sign
     */
    record Need(String name, String when, boolean required, boolean spared, boolean letter, String help) {

        private Need when(String words) {
            return new Need(name, words, required, spared, letter, help);
        }
    }

    Preparation(
            MaterialDecision decision,
            RoutingFacts routing,
            SpecialtyDirectory specialties,
            SpecialtyCover cover,
            AlikeSpecialties alike,
            RuleSettings settings,
            Messages messages) {
        this.decision = decision;
        this.routing = routing;
        this.specialties = specialties;
        this.cover = cover;
        this.alike = alike;
        this.settings = settings;
        this.messages = messages;
    }

    /** Lists what is asked of the specialty, or of any that may still be meant. */
    List<Need> of(Question question, Business business, String level) {
        Map<Need, Set<String>> wanted = new LinkedHashMap<>();
        for (List<String> leaves : alike.groups(question.leaves())) {
            Question one = question.of(leaves.get(0));
            of(one, one.choice(business, level)).forEach(need -> wanted.computeIfAbsent(need, all -> new HashSet<>())
                    .addAll(leaves));
        }
        return wanted.entrySet().stream()
                .map(need -> need.getKey().when(when(need.getValue(), question)))
                .toList();
    }

    private String when(Set<String> leaves, Question question) {
        return leaves.size() == question.leaves().size()
                ? ""
                : messages.say("ahead.when", messages.say("ahead.specialty", cover.names(leaves)));
    }

    private List<Need> of(Question question, Choice choice) {
        Set<String> always = asked(question, choice, "MATCH").stream()
                .map(MaterialRequirement::slot)
                .collect(Collectors.toSet());
        return asked(question, choice, "NOT_FOUND").stream()
                .map(one -> new Need(
                        one.name(),
                        "",
                        one.required(),
                        !always.contains(one.slot()),
                        one.template() != null,
                        one.help()))
                .toList();
    }

    /** @param outcome of both records */
    private List<MaterialRequirement> asked(Question question, Choice choice, String outcome) {
        Map<String, Object> facts = new HashMap<>(routing.of(choice, specialties.seriesOf(choice.specialty()), false));
        facts.put(DeclarationProcess.SOCIAL_SECURITY_OUTCOME, outcome);
        facts.put(DeclarationProcess.EDUCATION_OUTCOME, outcome);
        facts.put(
                DeclarationProcess.GRADUATED_BEFORE_2001,
                question.career().basis().graduationDate().isBefore(settings.registeredSince()));
        return decision.decide(decision.newest(), facts);
    }
}
