package org.zhicheng.declaration.admission;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.admission.AdmissionTables.Objection;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.life.Business;
import org.zhicheng.declaration.life.Choice;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.RoutingFacts;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.reference.SpecialtyDirectory;
import org.zhicheng.text.Typed;

/** Decides whether a person may declare this now, at the start and again at each submission. */
@Component
public class Admission {

    private final DeclarationTimes times;
    private final ApplicantStanding standing;
    private final SpecialtyDirectory specialties;
    private final AdmissionTables tables;
    private final RoutingFacts routing;
    private final OfferedLevels levels;
    private final Messages messages;

    public Admission(
            DeclarationTimes times,
            ApplicantStanding standing,
            SpecialtyDirectory specialties,
            AdmissionTables tables,
            RoutingFacts routing,
            OfferedLevels levels,
            Messages messages) {
        this.times = times;
        this.standing = standing;
        this.specialties = specialties;
        this.tables = tables;
        this.routing = routing;
        this.levels = levels;
        this.messages = messages;
    }

    /** Finds what forbids a start, before there is a declaration. */
    public List<Problem> toStart(String applicantId, Choice choice) {
        return Stream.of(
                        times.notOpen(applicantId, choice, "/division"),
                        standing.banned(applicantId),
                        standing.another(applicantId, choice, null, "/level"),
                        examOnly(routing.of(choice, specialties.seriesOf(choice.specialty())), "/level"),
                        notByInitial(choice, "/level"))
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * Finds what would forbid a start as far as it is chosen by now; what is not chosen yet forbids nothing.
     *
     * @param choice with empty codes where nothing is chosen
     */
    public List<Problem> foreseen(String applicantId, Choice choice) {
        boolean level = !Typed.nothing(choice.level());
        boolean division = !Typed.nothing(choice.division());
        boolean specialty = specialties.find(choice.specialty()).isPresent();
        return Stream.of(
                        division && level ? times.notOpen(applicantId, choice, "/division") : Optional.<Problem>empty(),
                        standing.banned(applicantId),
                        level ? standing.another(applicantId, choice, null, "/level") : Optional.<Problem>empty(),
                        specialty && level
                                ? examOnly(
                                        routing.of(choice, specialties.seriesOf(choice.specialty()), false), "/level")
                                : Optional.<Problem>empty(),
                        specialty && division && level ? notByInitial(choice, "/level") : Optional.<Problem>empty())
                .flatMap(Optional::stream)
                .toList();
    }

    /** Finds the ids of the cases of a person that exclude another one of their business and level (E02). */
    public Set<String> inTheWay(String applicantId) {
        return standing.inTheWay(applicantId).map(Declaration::id).collect(Collectors.toSet());
    }

    /** Finds a ban that has not ended (E03). */
    public Optional<Problem> banned(String applicantId) {
        return standing.banned(applicantId);
    }

    public List<Problem> toSubmit(Dossier dossier) {
        Declaration declaration = dossier.declaration();
        Choice choice = declaration.choice();
        return Stream.of(
                        times.late(dossier),
                        standing.banned(declaration.applicantId()),
                        standing.another(declaration.applicantId(), choice, declaration.id(), "/basicInfo/level"),
                        examOnly(
                                routing.of(
                                        dossier.declaration(),
                                        dossier.employer().byHand()),
                                "/basicInfo/level"))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Finds whether the level is reached by an examination only (Z02). */
    private Optional<Problem> examOnly(Map<String, Object> facts, String pointer) {
        return tables.examOnly(facts).map(objection -> problem(objection, pointer));
    }

    /** Finds whether 初定 leads to this level at all (H04), as far as that is known before a degree is typed. */
    private Optional<Problem> notByInitial(Choice choice, String pointer) {
        return choice.business() != Business.INITIAL
                        || levels.byInitial(choice.specialty(), choice.level(), choice.division())
                ? Optional.empty()
                : Optional.of(Problem.block(
                        "H04", pointer, messages.say("level.not-by-initial", messages.say("level." + choice.level()))));
    }

    public static Problem problem(Objection objection, String pointer) {
        return objection.blocks()
                ? Problem.block(objection.rule(), pointer, objection.message())
                : Problem.flag(objection.rule(), pointer, objection.message());
    }
}
