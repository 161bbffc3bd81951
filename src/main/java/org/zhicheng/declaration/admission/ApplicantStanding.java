package org.zhicheng.declaration.admission;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhicheng.account.staff.Bans;
import org.zhicheng.declaration.life.Business;
import org.zhicheng.declaration.life.Choice;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationStatus;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;

/** Checks what else an applicant declared, and whether he is banned (E02, E03). */
@Component
class ApplicantStanding {

    private static final Set<DeclarationStatus> OVER = Set.of(DeclarationStatus.LAPSED, DeclarationStatus.REJECTED);

    private final Declarations declarations;
    private final Bans bans;
    private final Messages messages;
    private final Clock clock;

    ApplicantStanding(Declarations declarations, Bans bans, Messages messages, Clock clock) {
        this.declarations = declarations;
        this.bans = bans;
        this.messages = messages;
        this.clock = clock;
    }

    /** Finds a ban that has not ended (E03). */
    Optional<Problem> banned(String applicantId) {
        return bans.until(applicantId).map(until -> Problem.block("E03", "", messages.say("E03", until)));
    }

    /**
     * Finds another case that excludes this one: a person has one open or approved case per business and
     * level, where an approved 评审 counts for its year only (E02).
     */
    Optional<Problem> another(String applicantId, Choice choice, String own, String pointer) {
        return inTheWay(applicantId)
                .filter(other -> !other.id().equals(own))
                .filter(other ->
                        other.business() == choice.business() && other.level().equals(choice.level()))
                .findFirst()
                .map(other -> Problem.block(
                        "E02",
                        pointer,
                        messages.say(
                                "E02",
                                other.caseNumber(),
                                messages.say("status." + other.status().name()))));
    }

    /** Finds the cases of a person that exclude another one of their business and level (E02). */
    Stream<Declaration> inTheWay(String applicantId) {
        return declarations.ofPerson(applicantId).stream()
                .filter(other -> !OVER.contains(other.status()) && (!approved(other) || stillCounts(other)));
    }

    /** A draft was never declared: only of what was approved there is a day. */
    private boolean stillCounts(Declaration approved) {
        return approved.business() == Business.INITIAL
                || local(approved.declaredAt()).getYear()
                        == local(clock.instant()).getYear();
    }

    private static boolean approved(Declaration declaration) {
        return declaration.status() == DeclarationStatus.APPROVED;
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, clock.getZone());
    }
}
