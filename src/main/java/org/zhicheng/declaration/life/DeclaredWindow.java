package org.zhicheng.declaration.life;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.reference.DeclarationWindow;
import org.zhicheng.reference.DeclarationWindows;
import org.zhicheng.reference.Division;
import org.zhicheng.reference.DivisionDirectory;

/**
 * Finds the windows of a choice (E01), and the one in which a case was declared, which says how long corrections and
 * reviews may take.
 */
@Component
public class DeclaredWindow {

    private static final Comparator<LocalDateTime> OPEN_LAST = Comparator.nullsLast(Comparator.naturalOrder());

    private final DeclarationWindows windows;
    private final DivisionDirectory divisions;
    private final Declarations declarations;
    private final Clock clock;

    public DeclaredWindow(
            DeclarationWindows windows, DivisionDirectory divisions, Declarations declarations, Clock clock) {
        this.windows = windows;
        this.divisions = divisions;
        this.declarations = declarations;
        this.clock = clock;
    }

    /** Returns all windows of the choice in the order of time; none where the division is unknown. */
    public List<DeclarationWindow> all(Choice choice) {
        return divisions
                .find(choice.division())
                .map(division -> of(choice, division))
                .orElse(List.of());
    }

    /**
     * Returns the time by which a declaration is judged: the present while it is filled in, and afterwards the time
     * when it was declared. A declaration that was sent back is judged by the day it came in while no window is open
     * for it.
     */
    public Instant declaredAt(Declaration declaration) {
        boolean stays = declaration.declaredAt() != null
                && (!declaration.status().fillingIn() || !openAt(declaration.choice(), clock.instant()));
        return stays ? declaration.declaredAt() : clock.instant();
    }

    /** Returns {@link #declaredAt} with its day, and today. */
    public JudgedOn judgedOn(Declaration declaration) {
        Instant declaredAt = declaredAt(declaration);
        return new JudgedOn(declaredAt, LocalDate.ofInstant(declaredAt, clock.getZone()), LocalDate.now(clock));
    }

    public boolean openAt(Choice choice, Instant time) {
        LocalDateTime local = LocalDateTime.ofInstant(time, clock.getZone());
        return all(choice).stream().anyMatch(window -> window.contains(local));
    }

    /** Returns when the window closes for new declarations; empty where it stays open. */
    public Optional<Instant> closesAt(String declarationId) {
        return window(declarationId).map(DeclarationWindow::closesAt).map(this::instant);
    }

    /** Returns when the window ends for corrections; empty where it does not say. */
    public Optional<Instant> correctionsUntil(String declarationId) {
        return window(declarationId).map(DeclarationWindow::correctionsUntil).map(this::instant);
    }

    /**
     * Returns when the office of this stage has to be done; empty where the window does not say.
     *
     * @param stage key of the stage, such as {@code county-review}
     */
    public Optional<Instant> reviewUntil(String declarationId, String stage) {
        return window(declarationId)
                .flatMap(window -> window.reviewUntil(stage))
                .map(this::instant);
    }

    private Optional<DeclarationWindow> window(String declarationId) {
        Declaration declaration = declarations.get(declarationId);
        LocalDateTime declared = LocalDateTime.ofInstant(
                Optional.ofNullable(declaration.declaredAt()).orElse(declaration.createdAt()), clock.getZone());
        return all(declaration.choice()).stream()
                .filter(window -> window.contains(declared))
                .max(Comparator.comparing(DeclarationWindow::closesAt, OPEN_LAST));
    }

    private List<DeclarationWindow> of(Choice choice, Division division) {
        return windows.of(division, choice.business().code(), choice.level());
    }

    private Instant instant(LocalDateTime time) {
        return time.atZone(clock.getZone()).toInstant();
    }
}
