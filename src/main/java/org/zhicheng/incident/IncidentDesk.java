package org.zhicheng.incident;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.zhicheng.audit.AuditKind;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.incident.FailedStep.State;
import org.zhicheng.incident.FailedSteps.Attempts;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotFoundException;
import org.zhicheng.text.ReadAs;
import org.zhicheng.text.Typed;

/** Shows process admins which steps failed and why, by case number, and has them tried again. */
@Service
public class IncidentDesk {

    static final int PAGE = 20;

    /** The most that are looked at; after an outage there are more of one kind, and retrying these brings the next. */
    private static final int MOST = 2000;

    private final FailedSteps steps;
    private final ServerJobs jobs;
    private final AuditLog audit;
    private final Messages messages;

    /**
     * A question says which incidents to look for; what is null or blank is not asked.
     *
     * @param caseNumber all of it, or a part
     * @param process the key of a process
     * @param step the id of a step in it
     * @param kind the code of a {@link FailureKind}
     */
    public record Wanted(String caseNumber, String process, String step, String kind) {

        boolean meansPlace(FailedStep one) {
            return (Typed.nothing(process) || process.equals(one.processKey()))
                    && (Typed.nothing(step) || step.equals(one.stepId()));
        }

        boolean meansCase(FailedStep one) {
            return Typed.nothing(caseNumber)
                    || one.caseNumber() != null && one.caseNumber().contains(ReadAs.code(caseNumber));
        }

        boolean meansKind(FailedStep one) {
            return Typed.nothing(kind) || kind.equals(one.kind().code());
        }
    }

    /**
     * An incident as pages show it.
     *
     * @param kind the code of a {@link FailureKind}
     * @param attempts 0 where nothing is known of them
     * @param since null for the same
     */
    public record Incident(
            String id,
            String caseNumber,
            String process,
            String step,
            String instance,
            String kind,
            State state,
            int attempts,
            Instant since,
            Instant last,
            int left,
            Instant next,
            String exceptions) {}

    public record KindCount(String kind, int count) {}

    /**
     * A step of a process at which something failed, and how often.
     *
     * @param process its key; empty for the engine itself
     */
    public record FailedAt(String process, String processName, String step, String stepName, int count) {

        FailedAt counting(int found) {
            return new FailedAt(process, processName, step, stepName, found);
        }
    }

    /**
     * A job of the server that failed; it is tried again by itself.
     *
     * @param name in Chinese
     * @param kind the code of a {@link FailureKind}
     * @param attempts in a row
     */
    public record Job(String name, String kind, int attempts, Instant since, Instant last, String exceptions) {}

    /**
     * A page of incidents.
     *
     * @param jobs of the server, whatever was asked
     * @param total all there are, whatever was asked
     * @param looked at how many of them was looked
     * @param found how many were meant
     * @param kinds of those at the asked place and case, each with its number
     */
    public record Page(
            List<Job> jobs,
            long total,
            int looked,
            int found,
            int stopped,
            int page,
            int size,
            List<KindCount> kinds,
            List<FailedAt> places,
            List<Incident> incidents) {}

    /** @param tried how many are tried now; those that were already, or are done, do not count */
    public record Retried(int tried) {}

    IncidentDesk(FailedSteps steps, ServerJobs jobs, AuditLog audit, Messages messages) {
        this.steps = steps;
        this.jobs = jobs;
        this.audit = audit;
        this.messages = messages;
    }

    /** @param page from 0; the last one where there are fewer */
    public Page page(Wanted wanted, int page) {
        List<FailedStep> all = steps.list(MOST);
        List<FailedStep> here = all.stream()
                .filter(wanted::meansPlace)
                .filter(wanted::meansCase)
                .toList();
        List<FailedStep> found = here.stream().filter(wanted::meansKind).toList();
        int shown = Math.min(page, Math.max(0, (found.size() - 1) / PAGE));
        List<FailedStep> part =
                found.stream().skip((long) shown * PAGE).limit(PAGE).toList();
        Map<String, Attempts> attempts =
                steps.attempts(part.stream().map(FailedStep::id).toList());
        return new Page(
                jobs.list().stream().map(this::job).toList(),
                Math.max(steps.count(), all.size()),
                all.size(),
                found.size(),
                (int) found.stream().filter(one -> one.state() == State.STOPPED).count(),
                shown,
                PAGE,
                kinds(here),
                places(all),
                part.stream()
                        .map(one -> incident(one, Optional.ofNullable(attempts.get(one.id()))))
                        .toList());
    }

    /** @throws NotFoundException where there is no such incident, perhaps because it is done by now */
    public Retried retry(String id, String admin) {
        FailedStep one = steps.find(id).orElseThrow(() -> new NotFoundException(messages.say("incident.gone")));
        return new Retried(tried(one, admin) ? 1 : 0);
    }

    /** Has all tried that are meant. */
    public Retried retryAll(Wanted wanted, String admin) {
        Predicate<FailedStep> meant = one -> wanted.meansPlace(one) && wanted.meansCase(one) && wanted.meansKind(one);
        return new Retried((int) steps.list(MOST).stream()
                .filter(meant)
                .filter(one -> tried(one, admin))
                .count());
    }

    private Job job(ServerJobs.FailedJob one) {
        String key = "incident.job." + one.job();
        return new Job(
                messages.knows(key) ? messages.say(key) : one.job(),
                FailureKind.of(one.exceptions()).code(),
                one.times(),
                one.failedAt(),
                one.lastAt(),
                one.exceptions());
    }

    private boolean tried(FailedStep one, String admin) {
        boolean tried = steps.tryAgain(one.id(), admin);
        if (tried) {
            audit.recordInCase(one.declarationId(), admin, AuditKind.RETRY_STEP, "job", one.id(), one.stepName());
        }
        return tried;
    }

    private static List<KindCount> kinds(List<FailedStep> here) {
        Map<FailureKind, Long> counts = here.stream().collect(counted(FailedStep::kind));
        return Stream.of(FailureKind.values())
                .filter(counts::containsKey)
                .map(kind -> new KindCount(kind.code(), counts.get(kind).intValue()))
                .toList();
    }

    private static List<FailedAt> places(List<FailedStep> all) {
        return all.stream()
                .collect(counted(
                        one -> new FailedAt(one.processKey(), one.processName(), one.stepId(), one.stepName(), 0)))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey().counting(entry.getValue().intValue()))
                .sorted(Comparator.comparing(FailedAt::process).thenComparing(FailedAt::stepName))
                .toList();
    }

    private static <K> Collector<FailedStep, ?, Map<K, Long>> counted(Function<FailedStep, K> key) {
        return Collectors.groupingBy(key, Collectors.counting());
    }

    private static Incident incident(FailedStep one, Optional<Attempts> attempts) {
        return new Incident(
                one.id(),
                one.caseNumber(),
                one.processName(),
                one.stepName(),
                one.instance(),
                one.kind().code(),
                one.state(),
                attempts.map(Attempts::number).orElse(0),
                attempts.map(Attempts::since).orElse(null),
                attempts.map(Attempts::last).orElse(null),
                one.left(),
                one.next(),
                one.exceptions());
    }
}
