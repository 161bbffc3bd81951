package org.zhicheng.declaration.admission;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.life.Choice;
import org.zhicheng.declaration.life.CorrectionDeadlines;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationStatus;
import org.zhicheng.declaration.life.DeclaredWindow;
import org.zhicheng.declaration.life.Sections;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.reference.DeclarationWindow;
import org.zhicheng.reference.LastDay;
import tools.jackson.databind.JsonNode;

/** Tells whether a declaration comes in time, and until when it may (E01). */
@Component
public class DeclarationTimes {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日H:mm");

    private final DeclaredWindow windows;
    private final FurtherTimes further;
    private final Messages messages;
    private final Clock clock;

    public DeclarationTimes(DeclaredWindow windows, FurtherTimes further, Messages messages, Clock clock) {
        this.windows = windows;
        this.further = further;
        this.messages = messages;
        this.clock = clock;
    }

    /** Finds whether no window is open, before there is a declaration. */
    public Optional<Problem> notOpen(String applicantId, Choice choice, String pointer) {
        return open(applicantId, choice) ? Optional.empty() : closed(choice, pointer);
    }

    /** Returns the end of the open window, or of the time for corrections; empty where nothing ends. */
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
        further.until(declaration.applicantId(), declaration.choice())
                .map(day -> LastDay.endOf(day, clock))
                .ifPresent(ends::add);
        if (inGrace(declaration)) {
            ends.add(graceEnds(declaration));
        }
        return ends.stream().max(Comparator.naturalOrder());
    }

    /**
     * Finds whether a declaration comes too late. A draft must come while its window is open, or shortly after the
     * automatic checks sent it back. A returned case must come by its own deadline, unless it now chooses another
     * window.
     */
    public Optional<Problem> late(Dossier dossier) {
        Declaration declaration = dossier.declaration();
        Choice choice = declaration.choice();
        boolean taken =
                switch (declaration.status()) {
                    case DRAFT, WITHDRAWN -> open(declaration.applicantId(), choice) || inGrace(declaration);
                    case RETURNED ->
                        choosesAsBefore(dossier)
                                || windows.openAt(choice, clock.instant())
                                || windows.openAt(choice, declaration.declaredAt());
                    default -> true;
                };
        return taken ? Optional.empty() : closed(choice, "/basicInfo/division");
    }

    private boolean open(String applicantId, Choice choice) {
        return windows.openAt(choice, clock.instant())
                || further.until(applicantId, choice).isPresent();
    }

    /** A declaration that the checks sent back was in time, though its window may have closed while they ran. */
    private boolean inGrace(Declaration declaration) {
        return declaration.status() == DeclarationStatus.DRAFT
                && declaration.sentBackAt() != null
                && clock.instant().isBefore(graceEnds(declaration))
                && windows.openAt(declaration.choice(), declaration.declaredAt());
    }

    private static Instant graceEnds(Declaration declaration) {
        return declaration.sentBackAt().plus(CorrectionDeadlines.GRACE);
    }

    private static boolean choosesAsBefore(Dossier dossier) {
        Declaration declaration = dossier.declaration();
        JsonNode before = dossier.sent(Sections.BASIC_INFO);
        return before.path("division").asString(declaration.division()).equals(declaration.division())
                && before.path("level").asString(declaration.level()).equals(declaration.level());
    }

    /** Says that no window is open, and which one comes next (E01). */
    public Optional<Problem> closed(Choice choice, String pointer) {
        LocalDateTime now = local(clock.instant());
        List<DeclarationWindow> all = windows.all(choice);
        // without a window to come, the last one is named
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

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, clock.getZone());
    }
}
