package org.zhicheng.certificate.change;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhicheng.certificate.Certificate;
import org.zhicheng.certificate.CertificateRegister;
import org.zhicheng.problem.Messages;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Puts together what the second person reads: the certificate, what is said against it, and what its holder says. */
@Component
class DecisionFacts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final CertificateRegister register;
    private final OfficeChangeViews views;
    private final Messages messages;
    private final Clock clock;

    DecisionFacts(CertificateRegister register, OfficeChangeViews views, Messages messages, Clock clock) {
        this.register = register;
        this.views = views;
        this.messages = messages;
        this.clock = clock;
    }

    ObjectNode of(Change change) {
        Certificate certificate = register.ofDeclaration(change.declarationId()).orElseThrow();
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        facts.put(
                "kind", messages.say("certificate.change.kind." + change.kind().code()));
        facts.put("number", certificate.number());
        facts.put("holder", certificate.holderName());
        facts.put("title", certificate.title());
        facts.put("specialty", certificate.specialty());
        facts.put("obtained", DAY.format(certificate.obtainedOn()));
        facts.put("ground", change.groundName());
        facts.put("facts", change.facts());
        List<Correction> corrections = views.corrections(change);
        facts.put("correctionCount", corrections.size());
        facts.put("corrections", corrections.stream().map(this::corrected).collect(Collectors.joining("\n")));
        facts.put("proposedBy", proposer(change));
        facts.put("proposedAt", DAY.format(LocalDate.ofInstant(change.proposedAt(), clock.getZone())));
        facts.put("statement", statement(change));
        facts.put("ban", ban(change));
        List<Certificate> later = register.ofHolder(change.holderId()).stream()
                .filter(other -> other.builtOn(certificate))
                .toList();
        facts.put("laterCount", later.size());
        facts.put(
                "later",
                later.stream()
                        .map(other -> other.title() + " " + other.number())
                        .collect(Collectors.joining("、")));
        files(change, facts.putArray("files"));
        facts.put("fileCount", facts.path("files").size());
        return facts;
    }

    private String corrected(Correction one) {
        return messages.say(
                "certificate.change.corrected",
                messages.say("certificate.fact." + one.fact().code()),
                one.was(),
                one.becomes());
    }

    private String proposer(Change change) {
        String name = views.name(change.proposedBy());
        return change.asked() && name != null ? messages.say("certificate.change.of-holder", name) : name;
    }

    private String statement(Change change) {
        if (change.hearingUntil() == null) {
            return messages.say("certificate.change.no-hearing." + change.kind().code());
        }
        return change.statedAt() == null
                ? messages.say("certificate.change.said-nothing", DAY.format(change.hearingUntil()))
                : change.statement();
    }

    private String ban(Change change) {
        return messages.say(
                change.banYears() == 0 ? "certificate.change.no-ban" : "certificate.change.ban-years",
                change.banYears());
    }

    private void files(Change change, ArrayNode files) {
        views.files(change).forEach(file -> files.addObject()
                .put(
                        "name",
                        messages.say(
                                file.ofHolder()
                                        ? "certificate.change.file-of-holder"
                                        : "certificate.change.file-of-office",
                                file.name()))
                .put("size", file.size())
                .put("pages", file.pages())
                .put("url", file.url()));
    }
}
