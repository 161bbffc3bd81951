package org.zhicheng.declaration.admission;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhicheng.account.staff.Bans;
import org.zhicheng.declaration.admission.AdmissionTables.Objection;
import org.zhicheng.declaration.life.Business;
import org.zhicheng.declaration.life.Choice;
import org.zhicheng.declaration.life.Corrections;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationSections;
import org.zhicheng.declaration.life.DeclarationStatus;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.declaration.life.DeclaredWindow;
import org.zhicheng.declaration.life.RoutingFacts;
import org.zhicheng.declaration.life.Sections;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.reference.DeclarationWindow;
import org.zhicheng.reference.SpecialtyDirectory;

/** Whether this person may declare this at all, and now: asked at the start and again at each submission. */
@Component
public class Admission {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日H:mm");
    private static final Set<DeclarationStatus> OVER = Set.of(DeclarationStatus.LAPSED, DeclarationStatus.REJECTED);

    private final DeclaredWindow windows;
    private final DeclarationSections sections;
    private final SpecialtyDirectory specialties;
    private final Declarations declarations;
    private final Bans bans;
    private final AdmissionTables tables;
    private final RoutingFacts routing;
    private final OfferedLevels levels;
    private final Messages messages;
    private final Clock clock;

    Admission(
            DeclaredWindow windows,
            DeclarationSections sections,
            SpecialtyDirectory specialties,
            Declarations declarations,
            Bans bans,
            AdmissionTables tables,
            RoutingFacts routing,
            OfferedLevels levels,
            Messages messages,
            Clock clock) {
        this.windows = windows;
        this.sections = sections;
        this.specialties = specialties;
        this.declarations = declarations;
        this.bans = bans;
        this.tables = tables;
        this.routing = routing;
        this.levels = levels;
        this.messages = messages;
        this.clock = clock;
    }

    /** Before there is a declaration. */
    List<Problem> toStart(String applicantId, Choice choice) {
        declarations.lockApplicant(applicantId);
        return Stream.of(
                        windows.openAt(choice, clock.instant())
                                ? Optional.<Problem>empty()
                                : closed(choice, "/division"),
                        banned(applicantId),
                        another(applicantId, choice, null, "/level"),
                        examOnly(choice, specialties.seriesOf(choice.specialty()), "/level"),
                        notByInitial(choice, "/level"))
                .flatMap(Optional::stream)
                .toList();
    }

    public List<Problem> toSubmit(Declaration declaration) {
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
    public Optional<Instant> deadline(Declaration declaration) {
        if (declaration.status() == DeclarationStatus.RETURNED) {
            return Optional.ofNullable(declaration.correctionDeadline());
        }
        List<Instant> ends = new ArrayList<>();
        for (DeclarationWindow window : windows.all(declaration.choice())) {
            if (window.contains(local(clock.instant()))) {
                if (window.closesAt() == null) {
                    return Optional.empty();
                }
                ends.add(window.closesAt().atZone(clock.getZone()).toInstant());
            }
        }
        if (inGrace(declaration)) {
            ends.add(graceEnds(declaration));
        }
        return ends.stream().max(Comparator.naturalOrder());
    }

    /**
     * What is filled in comes while its window is open, and what the automatic checks sent back soon after. What was
     * returned comes back by its own deadline, unless it now chooses another window.
     */
    private Optional<Problem> late(Declaration declaration) {
        Choice choice = declaration.choice();
        boolean taken =
                switch (declaration.status()) {
                    case DRAFT, WITHDRAWN -> windows.openAt(choice, clock.instant()) || inGrace(declaration);
                    case RETURNED ->
                        choosesAsBefore(declaration)
                                || windows.openAt(choice, clock.instant())
                                || windows.openAt(choice, declaration.declaredAt());
                    default -> true;
                };
        return taken ? Optional.empty() : closed(choice, "/basicInfo/division");
    }

    /** What the checks sent back was in time, though its window may have closed while they ran. */
    private boolean inGrace(Declaration declaration) {
        return declaration.status() == DeclarationStatus.DRAFT
                && declaration.sentBackAt() != null
                && clock.instant().isBefore(graceEnds(declaration))
                && windows.openAt(declaration.choice(), declaration.declaredAt());
    }

    private static Instant graceEnds(Declaration declaration) {
        return declaration.sentBackAt().plus(Corrections.GRACE);
    }

    private boolean choosesAsBefore(Declaration declaration) {
        JsonNode before = sections.submitted(declaration.id(), declaration.round())
                .getOrDefault(Sections.BASIC_INFO, MissingNode.getInstance());
        return before.path("division").asText(declaration.division()).equals(declaration.division())
                && before.path("level").asText(declaration.level()).equals(declaration.level());
    }

    /** E01. */
    private Optional<Problem> closed(Choice choice, String pointer) {
        LocalDateTime now = local(clock.instant());
        List<DeclarationWindow> all = windows.all(choice);
        // the next one, or the last one where none is to come
        String message = all.stream()
                .filter(window -> window.opensAt().isAfter(now))
                .findFirst()
                .or(() -> all.stream().max(Comparator.comparing(DeclarationWindow::opensAt)))
                .map(this::closed)
                .orElseGet(() -> messages.say("E01.never"));
        return Optional.of(Problem.block("E01", pointer, message));
    }

    private String closed(DeclarationWindow window) {
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
        return declarations.ofPerson(applicantId).stream()
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
                || local(approved.declaredAt()).getYear()
                        == local(clock.instant()).getYear();
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, clock.getZone());
    }

    private static boolean approved(Declaration declaration) {
        return declaration.status() == DeclarationStatus.APPROVED;
    }

    /** Z02. */
    private Optional<Problem> examOnly(Choice choice, String series, String pointer) {
        return tables.examOnly(routing.of(choice, series)).map(objection -> problem(objection, pointer));
    }

    /** H04, as far as it is known before anybody has typed a degree. */
    private Optional<Problem> notByInitial(Choice choice, String pointer) {
        return choice.business() != Business.INITIAL
                        || levels.byInitial(choice.specialty(), choice.level(), choice.division())
                ? Optional.empty()
                : Optional.of(Problem.block(
                        "H04", pointer, messages.say("level.not-by-initial", messages.say("level." + choice.level()))));
    }

    static Problem problem(Objection objection, String pointer) {
        return objection.blocks()
                ? Problem.block(objection.rule(), pointer, objection.message())
                : Problem.flag(objection.rule(), pointer, objection.message());
    }
}
