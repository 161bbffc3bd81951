package org.zhicheng.declaration.outlook;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.life.Business;
import org.zhicheng.declaration.outlook.Outlook.Verdict;
import org.zhicheng.declaration.outlook.OutlookDesk.Prospect;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.reference.LevelName;
import org.zhicheng.reference.LevelNames;

/** Composes the whole answer to a question: the level asked for or the best there is, and what goes with it. */
@Component
class Prospects {

    /** The best verdict first; of levels that are reached today the highest, of those to come the soonest. */
    private static final Comparator<Outlook> BEST = Comparator.comparing(Outlook::verdict)
            .thenComparing(outlook -> outlook.verdict() == Verdict.LATER
                    ? outlook.from().toEpochDay()
                    : outlook.verdict() == Verdict.NOW ? -rank(outlook.level()) : rank(outlook.level()));

    private static final int MOST_OTHERS = 3;

    private final Outlooks outlooks;
    private final OtherSpecialties otherSpecialties;
    private final Preparation preparation;
    private final Surroundings surroundings;
    private final LevelNames levels;
    private final Messages messages;

    Prospects(
            Outlooks outlooks,
            OtherSpecialties otherSpecialties,
            Preparation preparation,
            Surroundings surroundings,
            LevelNames levels,
            Messages messages) {
        this.outlooks = outlooks;
        this.otherSpecialties = otherSpecialties;
        this.preparation = preparation;
        this.surroundings = surroundings;
        this.levels = levels;
        this.messages = messages;
    }

    /** @throws RefusedException where no level can be declared at all */
    Prospect of(Question asked) {
        LevelsBelow below = new LevelsBelow(asked.leaves(), levels::offered);
        Question question = asked.of(standingForAll(asked, below));
        List<Outlook> all = below.of(question.specialty()).stream()
                .filter(level -> wanted(question, level) || higher(question, level))
                .flatMap(level -> businesses(question)
                        .map(business -> outlooks.of(question, business, level, wanted(question, level))))
                .toList();
        Outlook first = all.stream()
                .filter(outlook -> question.level().map(outlook.level()::equals).orElse(true))
                .min(BEST)
                .orElseThrow(() -> nothing(question));
        List<Outlook> others = others(first, all);
        boolean toPrepare =
                switch (first.verdict()) {
                    case NOW, LATER, DOUBTFUL -> true;
                    case EXAM, NO -> false;
                };
        return new Prospect(
                first,
                otherSpecialties.open(question, below, first),
                others,
                toPrepare ? preparation.of(question, Business.of(first.business()), first.level()) : List.of(),
                question.guessed(),
                first.startable(),
                surroundings.of(question));
    }

    /** Among those that may be meant the first that has the level wanted. */
    private static String standingForAll(Question question, LevelsBelow below) {
        return question.leaves().stream()
                .filter(leaf ->
                        question.level().map(wanted -> below.has(leaf, wanted)).orElse(true))
                .findFirst()
                .orElse(question.specialty());
    }

    /**
     * Lists each other level once, by its best way, the best first; beside what can be declared today only what is
     * higher.
     */
    private static List<Outlook> others(Outlook first, List<Outlook> all) {
        boolean reached = first.verdict() == Verdict.NOW;
        Set<String> told = new HashSet<>(reached ? Set.of(first.level()) : Set.of());
        return all.stream()
                .filter(outlook -> outlook != first)
                .filter(outlook -> outlook.verdict() == Verdict.NOW || outlook.verdict() == Verdict.LATER)
                .filter(outlook -> !reached || rank(outlook.level()) > rank(first.level()))
                .sorted(BEST)
                .filter(outlook -> told.add(outlook.level()))
                .limit(MOST_OTHERS)
                .toList();
    }

    /** The business that was asked about comes first; else 初定, which asks for less. */
    private static Stream<Business> businesses(Question question) {
        return Stream.of(Business.values())
                .sorted(Comparator.comparing(
                        business -> question.business().filter(business::equals).isEmpty()));
    }

    private static boolean wanted(Question question, LevelName level) {
        return question.level().map(level.level()::equals).orElseGet(() -> higher(question, level));
    }

    /** Nobody declares what he has already. */
    private static boolean higher(Question question, LevelName level) {
        String held = question.career().title().level();
        return held == null || rank(level.level()) > rank(held);
    }

    private static long rank(String level) {
        return LevelNames.LOWEST_FIRST.indexOf(level);
    }

    private RefusedException nothing(Question question) {
        String key = question.level().isEmpty() ? "outlook.nothing-higher" : "P01.level";
        return new RefusedException(List.of(Problem.block("P01", "/level", messages.say(key))));
    }
}
