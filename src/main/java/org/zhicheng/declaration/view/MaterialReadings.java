package org.zhicheng.declaration.view;

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
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.dossier.TypedSections;
import org.zhicheng.declaration.form.FormView.FindingView;
import org.zhicheng.declaration.life.DeclarationSections;
import org.zhicheng.declaration.life.Sections;
import org.zhicheng.material.Material;
import org.zhicheng.material.Uploaded;
import org.zhicheng.material.pdf.DocumentStatements;
import org.zhicheng.problem.Messages;
import tools.jackson.databind.JsonNode;

/**
 * Lays the statements of a document beside what was typed: a help for the applicant before submitting and for the
 * reviewer after, never a reason to refuse anything.
 */
@Component
public class MaterialReadings {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** The statements in the order in which people look at them. */
    private static final List<String> FACTS = List.of("name", "certificateNumber", "verificationCode", "validUntil");

    /** Only these papers are compared: the names, numbers and dates in others are not those of a degree. */
    private static final Set<String> EDUCATION = Set.of("education-registration", "school-record");

    private final DeclarationSections sections;
    private final Messages messages;
    private final Clock clock;

    public MaterialReadings(DeclarationSections sections, Messages messages, Clock clock) {
        this.sections = sections;
        this.messages = messages;
        this.clock = clock;
    }

    /** Reads a file that was just uploaded; what was typed is read only where there is something to compare. */
    public List<FindingView> of(Uploaded uploaded, Account applicant) {
        Material material = uploaded.material();
        boolean compared = EDUCATION.contains(material.slot())
                && !uploaded.findings().facts().isEmpty();
        return views(
                uploaded.findings(),
                compared ? typed(TypedSections.of(sections.load(material.declarationId())), applicant) : Map.of());
    }

    /** Returns the statements by material; nothing for materials without any. */
    public Map<String, List<FindingView>> of(Dossier dossier) {
        Map<String, Set<String>> typed = typed(dossier.typed(), dossier.applicant());
        Map<String, List<FindingView>> views = new HashMap<>();
        for (Material material : dossier.enclosures().files()) {
            dossier.papers()
                    .of(material)
                    .ifPresent(found -> views.put(
                            material.id(), views(found, EDUCATION.contains(material.slot()) ? typed : Map.of())));
        }
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

    private static Map<String, Set<String>> typed(TypedSections typed, Account applicant) {
        JsonNode education = typed.content(Sections.EDUCATION);
        Set<String> certificates = StreamSupport.stream(
                        education.path("degrees").spliterator(), false)
                .map(degree -> degree.path("certificateNumber").asString(""))
                .filter(number -> !number.isEmpty())
                .collect(Collectors.toSet());
        return Map.of(
                "name",
                Set.of(applicant.displayName()),
                "certificateNumber",
                certificates,
                "verificationCode",
                text(education, "registrationCode"),
                "validUntil",
                text(education, "registrationValidUntil"));
    }

    private static Set<String> text(JsonNode section, String key) {
        String text = section.path(key).asString("");
        return text.isEmpty() ? Set.of() : Set.of(text);
    }
}
