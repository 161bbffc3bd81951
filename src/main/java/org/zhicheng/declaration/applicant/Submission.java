package org.zhicheng.declaration.applicant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.declaration.admission.Choices;
import org.zhicheng.declaration.check.MaterialDetermination;
import org.zhicheng.declaration.check.RecordInquiry;
import org.zhicheng.declaration.form.TaskFormHandler.OpenTask;
import org.zhicheng.declaration.life.CaseLife;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationProcess;
import org.zhicheng.declaration.life.DeclarationSections;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.declaration.life.DeclaredWindow;
import org.zhicheng.declaration.life.OpenItems;
import org.zhicheng.declaration.life.RoutingFacts;
import org.zhicheng.declaration.life.Sections;
import org.zhicheng.declaration.mending.ConfirmedWarnings;
import org.zhicheng.declaration.view.CaseViews;
import org.zhicheng.form.FormSchema;
import org.zhicheng.form.FormValidator;
import org.zhicheng.form.Mode;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.problem.Severity;
import org.zhicheng.reference.SpecialtyDirectory;
import org.zhicheng.task.SavedSection;

/**
 * 提交: takes what an applicant sends. Either everything is in order, is kept as it was sent, and the process goes
 * on; or every problem is listed at once and nothing has changed.
 */
@Component
class Submission {

    private final Declarations declarations;
    private final DeclaredWindow windows;
    private final DeclarationSections sections;
    private final CaseLife life;
    private final ConfirmedWarnings warnings;
    private final MaterialDetermination materialDetermination;
    private final SubmissionCheck check;
    private final UnchangedReturns unchanged;
    private final RecordInquiry records;
    private final Choices choices;
    private final RoutingFacts routing;
    private final SpecialtyDirectory specialties;
    private final CaseViews views;
    private final FormValidator validator;
    private final Messages messages;
    private final Clock clock;

    Submission(
            Declarations declarations,
            DeclaredWindow windows,
            DeclarationSections sections,
            CaseLife life,
            ConfirmedWarnings warnings,
            MaterialDetermination materialDetermination,
            SubmissionCheck check,
            UnchangedReturns unchanged,
            RecordInquiry records,
            Choices choices,
            RoutingFacts routing,
            SpecialtyDirectory specialties,
            CaseViews views,
            FormValidator validator,
            Messages messages,
            Clock clock) {
        this.declarations = declarations;
        this.windows = windows;
        this.sections = sections;
        this.life = life;
        this.warnings = warnings;
        this.materialDetermination = materialDetermination;
        this.check = check;
        this.unchanged = unchanged;
        this.records = records;
        this.choices = choices;
        this.routing = routing;
        this.specialties = specialties;
        this.views = views;
        this.validator = validator;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param data all sections as the form holds them
     * @param confirmed the warnings that the person read and confirmed; only those count
     * @return routing facts
     */
    Map<String, Object> take(
            Declaration declaration, OpenTask open, JsonNode data, OpenItems items, List<Problem> confirmed) {
        requireInTime(declaration);
        declarations.lockApplicant(declaration.applicantId());
        ObjectNode facts = views.facts(declaration);
        ObjectNode merged = merged(declaration, data, items);
        List<Problem> found = new ArrayList<>(blocking(validator.validate(open.schema(), merged, facts, Mode.SUBMIT)));
        ObjectNode clean = validator.clean(open.schema(), merged, facts);
        keep(declaration, clean, items, open.viewer());
        Declaration chosen = concerns(found, Sections.BASIC_INFO)
                ? declaration
                : choices.choose(declaration, clean.path(Sections.BASIC_INFO));
        records.compareAnew(chosen);
        materialDetermination.refresh(chosen);
        breaches(chosen).stream().filter(problem -> !said(found, problem)).forEach(found::add);
        boolean refused = found.stream().anyMatch(Problem::blocks)
                || found.stream().anyMatch(problem -> warns(problem) && !confirmed.contains(problem));
        if (refused) {
            throw new RefusedException(found.stream()
                    .distinct()
                    .filter(problem -> problem.severity() != Severity.FLAG)
                    .toList());
        }
        warnings.keep(
                declaration.id(),
                declaration.round() + 1,
                found.stream().filter(Submission::warns).distinct().toList());
        return send(chosen, open.viewer());
    }

    /** What would be said of what is saved now; nothing is changed. */
    List<Problem> preview(Declaration declaration, FormSchema schema) {
        ObjectNode saved = views.data(declaration);
        saved.remove("facts");
        List<Problem> found =
                new ArrayList<>(blocking(validator.validate(schema, saved, views.facts(declaration), Mode.SUBMIT)));
        breaches(declaration).stream()
                .filter(problem -> problem.severity() != Severity.FLAG && !said(found, problem))
                .forEach(found::add);
        return List.copyOf(found);
    }

    /** What the rules say of what is saved now, whatever the form says. */
    List<Problem> breaches(Declaration declaration) {
        List<Problem> breaches = new ArrayList<>(check.problems(declaration));
        breaches.addAll(unchanged.problems(declaration));
        return breaches;
    }

    /** Q02: the timer that ends the time for corrections may be late itself. */
    private void requireInTime(Declaration declaration) {
        Instant deadline = declaration.correctionDeadline();
        if (deadline != null && clock.instant().isAfter(deadline)) {
            throw new ConflictException(messages.say("Q02"));
        }
    }

    private static boolean concerns(List<Problem> problems, String section) {
        return problems.stream().anyMatch(problem -> (problem.pointer() + "/").startsWith("/" + section + "/"));
    }

    /**
     * A rule need not repeat what the form already says of the same place, or of a field inside it. What concerns the
     * person and no place at all is always said.
     */
    private static boolean said(List<Problem> found, Problem problem) {
        return !problem.pointer().isEmpty()
                && found.stream()
                        .anyMatch(other ->
                                other.rule() == null && (other.pointer() + "/").startsWith(problem.pointer() + "/"));
    }

    private Map<String, Object> send(Declaration declaration, Account applicant) {
        life.submitted(
                declaration,
                applicant,
                windows.declaredAt(declaration),
                specialties.displayPath(declaration.specialty()));
        sections.snapshot(declaration.id(), declaration.round() + 1);
        Map<String, Object> facts = new HashMap<>(routing.of(declaration.choice(), declaration.series()));
        facts.put(DeclarationProcess.SUBMITTED, true);
        facts.put(DeclarationProcess.FACTS_CHANGED, records.factsChanged(declaration));
        facts.put(
                DeclarationProcess.GRADUATED_BEFORE_2001,
                materialDetermination.graduatedBefore2001(declaration.id()).orElse(null));
        return facts;
    }

    /** What is open as it was sent, what is closed as it was saved; a changed closed section is refused. */
    private ObjectNode merged(Declaration declaration, JsonNode data, OpenItems items) {
        Map<String, JsonNode> saved = sections.load(declaration.id()).stream()
                .collect(Collectors.toMap(SavedSection::section, SavedSection::content));
        ObjectNode merged = data.deepCopy();
        merged.remove("facts");
        Set<String> names = new HashSet<>(saved.keySet());
        merged.fieldNames().forEachRemaining(names::add);
        List<Problem> changed = new ArrayList<>();
        for (String section : names) {
            JsonNode before = saved.get(section);
            boolean sent = merged.has(section);
            if (!items.section(section)) {
                if (sent && before != null && !before.equals(merged.get(section))) {
                    changed.add(Problem.block("Q02", "/" + section, messages.say("section.closed")));
                }
                if (before == null) {
                    merged.remove(section);
                } else {
                    merged.set(section, before);
                }
            } else if (!sent && before != null) {
                merged.set(section, before);
            }
        }
        refuse(changed);
        return merged;
    }

    private void keep(Declaration declaration, ObjectNode clean, OpenItems items, Account applicant) {
        Map<String, SavedSection> saved = sections.load(declaration.id()).stream()
                .collect(Collectors.toMap(SavedSection::section, section -> section));
        clean.properties().forEach(entry -> {
            SavedSection before = saved.get(entry.getKey());
            boolean same = before != null && before.content().equals(entry.getValue());
            if (items.section(entry.getKey()) && !same) {
                sections.save(
                        declaration.id(),
                        entry.getKey(),
                        before == null ? 0 : before.version(),
                        entry.getValue(),
                        applicant.id());
            }
        });
    }

    private static boolean warns(Problem problem) {
        return problem.severity() == Severity.WARN;
    }

    private static List<Problem> blocking(List<Problem> problems) {
        return problems.stream().filter(Problem::blocks).toList();
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new RefusedException(problems);
        }
    }
}
