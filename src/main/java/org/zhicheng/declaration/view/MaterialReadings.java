package org.zhicheng.declaration.view;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.declaration.form.FormView.FindingView;
import org.zhicheng.declaration.life.DeclarationSections;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.declaration.life.Sections;
import org.zhicheng.material.Material;
import org.zhicheng.material.MaterialStatements;
import org.zhicheng.material.pdf.DocumentStatements;
import org.zhicheng.problem.Messages;
import org.zhicheng.task.SavedSection;

/**
 * Lays what a document says beside what was typed: help for the applicant before submitting and for the reviewer
 * after, never a reason to refuse anything.
 */
@Component
public class MaterialReadings {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** In the order in which people look. */
    private static final List<String> FACTS = List.of("name", "certificateNumber", "verificationCode", "validUntil");

    /** Other papers have names, numbers and dates as well, which are not those of a degree. */
    private static final Set<String> EDUCATION = Set.of("education-registration", "school-record");

    private final Declarations declarations;
    private final MaterialStatements findings;
    private final DeclarationSections sections;
    private final Accounts accounts;
    private final Messages messages;
    private final Clock clock;

    MaterialReadings(
            Declarations declarations,
            MaterialStatements findings,
            DeclarationSections sections,
            Accounts accounts,
            Messages messages,
            Clock clock) {
        this.declarations = declarations;
        this.findings = findings;
        this.sections = sections;
        this.accounts = accounts;
        this.messages = messages;
        this.clock = clock;
    }

    public List<FindingView> of(Material material) {
        return of(material.declarationId(), List.of(material)).getOrDefault(material.id(), List.of());
    }

    /** By material, all of one declaration; nothing for those that say nothing. */
    public Map<String, List<FindingView>> of(String declarationId, List<Material> materials) {
        Map<String, DocumentStatements> found = findings.of(materials);
        Map<String, List<FindingView>> views = new HashMap<>();
        if (found.isEmpty()) {
            return views;
        }
        Map<String, Set<String>> typed = typed(declarationId);
        materials.stream().filter(material -> found.containsKey(material.id())).forEach(material -> {
            Map<String, Set<String>> compared = EDUCATION.contains(material.slot()) ? typed : Map.of();
            views.put(material.id(), views(found.get(material.id()), compared));
        });
        return views;
    }

    private List<FindingView> views(DocumentStatements found, Map<String, Set<String>> typed) {
        List<FindingView> views = new ArrayList<>();
        FACTS.stream()
                .filter(found.facts()::containsKey)
                .map(fact -> fact(fact, found.facts().get(fact), typed.getOrDefault(fact, Set.of())))
                .forEach(views::add);
        found.signatures().stream().map(this::signature).forEach(views::add);
        return views;
    }

    private FindingView fact(String name, String read, Set<String> typed) {
        String state = typed.isEmpty() ? "read" : typed.contains(read) ? "same" : "different";
        return new FindingView(messages.say("material.read." + name), read, state);
    }

    private FindingView signature(DocumentStatements.Signature signature) {
        String signer = signature.signer() == null ? messages.say("material.signature.nameless") : signature.signer();
        String text = signature.signedAt() == null
                ? signer
                : messages.say(
                        "material.signature.at",
                        signer,
                        TIME.format(signature.signedAt().atZone(clock.getZone())));
        return new FindingView(messages.say("material.signature"), text, "read");
    }

    private Map<String, Set<String>> typed(String declarationId) {
        JsonNode education = sections.load(declarationId).stream()
                .filter(section -> section.section().equals(Sections.EDUCATION))
                .map(SavedSection::content)
                .findFirst()
                .orElse(MissingNode.getInstance());
        Set<String> certificates = StreamSupport.stream(
                        education.path("degrees").spliterator(), false)
                .map(degree -> degree.path("certificateNumber").asText(""))
                .filter(number -> !number.isEmpty())
                .collect(Collectors.toSet());
        Set<String> names = accounts.find(declarations.get(declarationId).applicantId())
                .map(Account::displayName)
                .map(Set::of)
                .orElse(Set.of());
        return Map.of(
                "name",
                names,
                "certificateNumber",
                certificates,
                "verificationCode",
                text(education, "registrationCode"),
                "validUntil",
                text(education, "registrationValidUntil"));
    }

    private static Set<String> text(JsonNode section, String key) {
        String text = section.path(key).asText("");
        return text.isEmpty() ? Set.of() : Set.of(text);
    }
}
