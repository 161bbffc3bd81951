package org.zhicheng.declaration.outlook;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.life.Choice;
import org.zhicheng.declaration.life.DeclaredWindow;
import org.zhicheng.declaration.outlook.Outlook.Opening;
import org.zhicheng.problem.Messages;
import org.zhicheng.reference.DeclarationWindow;

/** Finds the window in which somebody can declare who meets the conditions from a day on (E01). */
@Component
class Openings {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy年M月d日H:mm");

    private final DeclaredWindow windows;
    private final Messages messages;
    private final Clock clock;

    Openings(DeclaredWindow windows, Messages messages, Clock clock) {
        this.windows = windows;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param from the day from which the conditions are met */
    Opening of(Choice choice, LocalDate from) {
        List<DeclarationWindow> all = windows.all(choice);
        LocalDateTime now = LocalDateTime.now(clock);
        LocalDateTime then = from.atStartOfDay().isAfter(now) ? from.atStartOfDay() : now;
        Optional<DeclarationWindow> next = all.stream()
                .filter(window -> window.contains(then) || window.opensAt().isAfter(then))
                .min(Comparator.comparing(DeclarationWindow::opensAt));
        if (next.isPresent()) {
            return next.get().contains(now) && !then.isAfter(now) ? open(next.get()) : later(next.get(), then);
        }
        return all.stream()
                .max(Comparator.comparing(DeclarationWindow::opensAt))
                .map(last -> new Opening(
                        "over",
                        messages.say("outlook.over", MINUTE.format(last.opensAt()), MINUTE.format(last.closesAt()))))
                .orElseGet(() -> new Opening("none", messages.say("E01.never")));
    }

    private Opening open(DeclarationWindow window) {
        return new Opening(
                "open",
                window.closesAt() == null
                        ? messages.say("outlook.open")
                        : messages.say("outlook.open-until", MINUTE.format(window.closesAt())));
    }

    /** @param then when the conditions are met; the window may have opened before */
    private Opening later(DeclarationWindow window, LocalDateTime then) {
        String opens = MINUTE.format(window.opensAt());
        if (window.closesAt() != null) {
            return new Opening("later", messages.say("outlook.later-until", opens, MINUTE.format(window.closesAt())));
        }
        return new Opening(
                "later",
                window.contains(then) ? messages.say("outlook.then-open") : messages.say("outlook.later", opens));
    }
}
