package org.zhicheng.declaration.outlook;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.life.Choice;
import org.zhicheng.declaration.outlook.Outlook.Opening;
import org.zhicheng.declaration.outlook.Outlook.Verdict;
import org.zhicheng.problem.Messages;
import org.zhicheng.reference.LevelName;

/** Words an outlook, with the window in which it can be used. */
@Component
class OutlookWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final Openings openings;
    private final Messages messages;
    private final Clock clock;

    OutlookWords(Openings openings, Messages messages, Clock clock) {
        this.openings = openings;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param from the first day on which the conditions are met; null where there is none */
    Outlook outlook(Choice choice, LevelName level, Verdict verdict, LocalDate from, List<String> reasons) {
        String business = messages.say("outlook.business." + choice.business().code());
        String name = name(level);
        String day = from == null ? "" : DAY.format(from);
        String words = messages.say("outlook.verdict." + verdict.name().toLowerCase(Locale.ROOT), business, name, day);
        Opening opening =
                switch (verdict) {
                    case NOW, LATER -> openings.of(choice, from);
                    case DOUBTFUL -> openings.of(choice, LocalDate.now(clock));
                    case EXAM, NO -> null;
                };
        return new Outlook(
                choice.business().code(), business, level.level(), name, verdict, from, words, reasons, opening);
    }

    /** Says that 初定 leads nobody to this level (H04). */
    Outlook notByInitial(Choice choice, LevelName level) {
        return outlook(
                choice,
                level,
                Verdict.NO,
                null,
                List.of(messages.say("outlook.not-by-initial", messages.say("level." + level.level()))));
    }

    /** 中级（工程师）, or 中级 where it goes by no name. */
    private String name(LevelName level) {
        String plain = messages.say("level." + level.level());
        return level.name().isEmpty() ? plain : messages.say("outlook.level", plain, level.name());
    }
}
