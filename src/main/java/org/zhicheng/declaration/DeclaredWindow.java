package org.zhicheng.declaration;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.reference.Division;
import org.zhicheng.reference.DivisionDirectory;
import org.zhicheng.reference.Window;
import org.zhicheng.reference.Windows;

/**
 * The windows of a choice (E01), and the one in which a case was submitted first: it says how long corrections and
 * reviews may take.
 */
@Component
public class DeclaredWindow {

    private static final Comparator<LocalDateTime> OPEN_LAST = Comparator.nullsLast(Comparator.naturalOrder());

    private final Windows windows;
    private final DivisionDirectory divisions;
    private final Declarations declarations;
    private final Timeline timeline;
    private final Clock clock;

    DeclaredWindow(
            Windows windows, DivisionDirectory divisions, Declarations declarations, Timeline timeline, Clock clock) {
        this.windows = windows;
        this.divisions = divisions;
        this.declarations = declarations;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** In the order of time; none where nobody knows the division. */
    List<Window> all(Choice choice) {
        return divisions
                .find(choice.division())
                .map(division -> of(choice, division))
                .orElse(List.of());
    }

    /** When this window ends for new declarations; empty where it stays open. */
    Optional<Instant> closesAt(String declarationId) {
        return window(declarationId).map(Window::closesAt).map(this::instant);
    }

    /** When it ends for corrections; empty where it does not say. */
    Optional<Instant> correctionsUntil(String declarationId) {
        return window(declarationId).map(Window::correctionsUntil).map(this::instant);
    }

    /**
     * When the office of this stage has to be done; empty where the window does not say.
     *
     * @param stage {@code county-review} …
     */
    public Optional<Instant> reviewUntil(String declarationId, String stage) {
        return window(declarationId)
                .flatMap(window -> window.reviewUntil(stage))
                .map(this::instant);
    }

    private Optional<Window> window(String declarationId) {
        Declaration declaration = declarations.get(declarationId);
        LocalDateTime declared = LocalDateTime.ofInstant(submitted(declaration), clock.getZone());
        return all(declaration.choice()).stream()
                .filter(window -> window.contains(declared))
                .max(Comparator.comparing(Window::closesAt, OPEN_LAST));
    }

    private Instant submitted(Declaration declaration) {
        return timeline.of(declaration.id()).stream()
                .filter(event -> event.kind().equals("submitted"))
                .map(TimelineEvent::at)
                .min(Comparator.naturalOrder())
                .orElse(declaration.createdAt());
    }

    private List<Window> of(Choice choice, Division division) {
        return windows.of(division, choice.business().code(), choice.level());
    }

    private Instant instant(LocalDateTime time) {
        return time.atZone(clock.getZone()).toInstant();
    }
}
