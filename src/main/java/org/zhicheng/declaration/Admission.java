package org.zhicheng.declaration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Bans;
import org.zhicheng.declaration.AdmissionTables.Objection;
import org.zhicheng.form.Messages;
import org.zhicheng.form.Problem;
import org.zhicheng.reference.SpecialtyDirectory;
import org.zhicheng.reference.Window;

/** Whether this person may declare this at all, and now: asked at the start and again at each submission. */
@Component
class Admission {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日H:mm");
    private static final Set<DeclarationStatus> OVER = Set.of(DeclarationStatus.LAPSED, DeclarationStatus.REJECTED);

    private final DeclaredWindow windows;
    private final SpecialtyDirectory specialties;
    private final Declarations declarations;
    private final Bans bans;
    private final AdmissionTables tables;
    private final RoutingFacts routing;
    private final Messages messages;
    private final Clock clock;

    Admission(
            DeclaredWindow windows,
            SpecialtyDirectory specialties,
            Declarations declarations,
            Bans bans,
            AdmissionTables tables,
            RoutingFacts routing,
            Messages messages,
            Clock clock) {
        this.windows = windows;
        this.specialties = specialties;
        this.declarations = declarations;
        this.bans = bans;
        this.tables = tables;
        this.routing = routing;
        this.messages = messages;
        this.clock = clock;
    }

    /** Before there is a declaration. */
    List<Problem> toStart(String applicantId, Choice choice) {
        declarations.lockApplicant(applicantId);
        return Stream.of(
                        closed(choice, Duration.ZERO, "/division"),
                        banned(applicantId),
                        another(applicantId, choice, null, "/level"),
                        examOnly(choice, specialties.seriesOf(choice.specialty()), "/level"))
                .flatMap(Optional::stream)
                .toList();
    }

    List<Problem> toSubmit(Declaration declaration) {
        Choice choice = declaration.choice();
        return Stream.of(
                        late(declaration),
                        banned(declaration.applicantId()),
                        another(declaration.applicantId(), choice, declaration.id(), "/basicInfo/level"),
                        examOnly(choice, declaration.series(), "/basicInfo/level"))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The end of the window that is open now, or of the time for corrections; empty where nothing ends. */
    Optional<Instant> deadline(Declaration declaration) {
        if (declaration.status() == DeclarationStatus.RETURNED) {
            return Optional.ofNullable(declaration.correctionDeadline());
        }
        Duration grace = grace(declaration);
        List<LocalDateTime> ends = windows.all(declaration.choice()).stream()
                .filter(window -> open(window, grace))
                .map(Window::closesAt)
                .toList();
        return ends.contains(null)
                ? Optional.empty()
                : ends.stream()
                        .max(Comparator.naturalOrder())
                        .map(end -> end.plus(grace).atZone(clock.getZone()).toInstant());
    }

    /** What was returned comes back by its own deadline, and what is being checked was in time when it was taken. */
    private Optional<Problem> late(Declaration declaration) {
        return switch (declaration.status()) {
            case DRAFT, WITHDRAWN -> closed(declaration.choice(), grace(declaration), "/basicInfo/division");
            default -> Optional.empty();
        };
    }

    /** What the automatic checks sent back was in time, and may come again though its window has just closed. */
    private static Duration grace(Declaration declaration) {
        boolean sentBack = declaration.status() == DeclarationStatus.DRAFT && declaration.round() > 0;
        return sentBack ? Corrections.GRACE : Duration.ZERO;
    }

    private boolean open(Window window, Duration grace) {
        LocalDateTime now = LocalDateTime.now(clock);
        return window.contains(now) || window.contains(now.minus(grace));
    }

    /** E01. */
    private Optional<Problem> closed(Choice choice, Duration grace, String pointer) {
        LocalDateTime now = LocalDateTime.now(clock);
        List<Window> all = windows.all(choice);
        if (all.stream().anyMatch(window -> open(window, grace))) {
            return Optional.empty();
        }
        // the next one, or the last one where none is to come
        String message = all.stream()
                .filter(window -> window.opensAt().isAfter(now))
                .findFirst()
                .or(() -> all.stream().max(Comparator.comparing(Window::opensAt)))
                .map(this::closed)
                .orElseGet(() -> messages.say("E01.never"));
        return Optional.of(Problem.block("E01", pointer, message));
    }

    private String closed(Window window) {
        String opens = MINUTE.format(window.opensAt());
        return window.closesAt() == null
                ? messages.say("E01.from", opens)
                : messages.say("E01", opens, MINUTE.format(window.closesAt()));
    }

    /** E03. */
    private Optional<Problem> banned(String applicantId) {
        return bans.until(applicantId).map(until -> Problem.block("E03", "", messages.say("E03", until)));
    }

    /** E02: one case per business and level; of 评审, one a year. */
    private Optional<Problem> another(String applicantId, Choice choice, String own, String pointer) {
        return declarations.of(applicantId).stream()
                .filter(other -> !other.id().equals(own))
                .filter(other ->
                        other.business() == choice.business() && other.level().equals(choice.level()))
                .filter(other -> !OVER.contains(other.status()) && (concerns(other) || !approved(other)))
                .findFirst()
                .map(other -> Problem.block(
                        "E02",
                        pointer,
                        messages.say(
                                "E02",
                                other.caseNumber(),
                                messages.say("status." + other.status().name()))));
    }

    private boolean concerns(Declaration approved) {
        return approved.business() == Business.INITIAL
                || LocalDateTime.ofInstant(approved.createdAt(), clock.getZone())
                                .getYear()
                        == LocalDateTime.now(clock).getYear();
    }

    private static boolean approved(Declaration declaration) {
        return declaration.status() == DeclarationStatus.APPROVED;
    }

    /** Z02. */
    private Optional<Problem> examOnly(Choice choice, String series, String pointer) {
        return tables.examOnly(routing.of(choice, series)).map(objection -> problem(objection, pointer));
    }

    static Problem problem(Objection objection, String pointer) {
        return objection.blocks()
                ? Problem.block(objection.rule(), pointer, objection.message())
                : Problem.flag(objection.rule(), pointer, objection.message());
    }
}
