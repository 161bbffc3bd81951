package org.zhicheng.declaration.outlook;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.admission.Eligibility.Career;
import org.zhicheng.declaration.fact.DeclarationFacts.CurrentTitle;
import org.zhicheng.declaration.fact.DeclarationFacts.Degree;
import org.zhicheng.declaration.fact.DeclarationFacts.Work;
import org.zhicheng.declaration.life.Business;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.reference.DivisionDirectory;
import org.zhicheng.reference.LevelNames;
import org.zhicheng.text.Typed;

/** Reads a question from answers, or says all at once what is missing in them. */
@Component
class QuestionReader {

    private static final List<String> DEGREES = List.of("secondary", "college", "bachelor", "master", "doctor");
    private static final List<String> STUDY_FORMS = List.of("full-time", "adult", "self-study", "online", "open");

    private final DivisionDirectory divisions;
    private final SpecialtyCover specialties;
    private final Messages messages;
    private final Clock clock;

    QuestionReader(DivisionDirectory divisions, SpecialtyCover specialties, Messages messages, Clock clock) {
        this.divisions = divisions;
        this.specialties = specialties;
        this.messages = messages;
        this.clock = clock;
    }

    /** @throws RefusedException with every problem at once */
    Question read(Answers answers) {
        LocalDate today = LocalDate.now(clock);
        List<Problem> problems = new ArrayList<>();
        require(known(DEGREES, answers.degreeLevel()), "degreeLevel", problems);
        require(known(STUDY_FORMS, answers.studyForm()), "studyForm", problems);
        Optional<TypedDay> graduated = day(answers.graduated(), "graduated", today, problems);
        Optional<TypedDay> working = day(answers.workingSince(), "workingSince", today, problems);
        boolean titled = !Typed.nothing(answers.titleLevel());
        require(!titled || known(LevelNames.LOWEST_FIRST, answers.titleLevel()), "titleLevel", problems);
        Optional<TypedDay> title = titled ? day(answers.titleSince(), "titleSince", today, problems) : Optional.empty();
        require(answers.division() != null && divisions.isLeaf(answers.division()), "division", problems);
        List<String> leaves =
                Typed.nothing(answers.specialty()) ? List.of() : specialties.leavesOf(answers.specialty());
        require(!leaves.isEmpty(), "specialty", problems);
        boolean anyLevel = Typed.nothing(answers.level());
        require(anyLevel || known(LevelNames.LOWEST_FIRST, answers.level()), "level", problems);
        RefusedException.ifAny(problems);
        Degree degree = new Degree(
                answers.degreeLevel(),
                answers.studyForm(),
                graduated.orElseThrow().last(),
                true);
        return new Question(
                // what is none is a person who does not know
                Business.find(answers.business()),
                new Career(
                        degree,
                        degree.graduationDate(),
                        List.of(new Work(0, working.orElseThrow().last(), null, null)),
                        new CurrentTitle(
                                titled ? answers.titleLevel() : null,
                                title.map(TypedDay::last).orElse(null))),
                answers.division(),
                leaves.get(0),
                leaves,
                anyLevel ? Optional.empty() : Optional.of(answers.level()),
                Stream.of(graduated, working, title).flatMap(Optional::stream).anyMatch(day -> !day.exact()));
    }

    private Optional<TypedDay> day(String text, String field, LocalDate today, List<Problem> problems) {
        Optional<TypedDay> day = TypedDay.read(text, today);
        if (day.isEmpty()) {
            // what somebody did write is not called missing
            String kind = Typed.nothing(text) ? "missing" : "unread";
            problems.add(Problem.block(null, "/" + field, messages.say("outlook." + kind + "." + field)));
        }
        return day;
    }

    private static boolean known(List<String> codes, String code) {
        return code != null && codes.contains(code);
    }

    private void require(boolean given, String field, List<Problem> problems) {
        if (!given) {
            problems.add(Problem.block(null, "/" + field, messages.say("outlook.missing." + field)));
        }
    }
}
