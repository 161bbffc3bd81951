package org.zhicheng.review.tasklist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.zhicheng.account.Account;
import org.zhicheng.account.Groups;
import org.zhicheng.reference.WorkingDays;
import org.zhicheng.review.ReviewDecisions;
import org.zhicheng.text.ReadAs;
import org.zhicheng.text.Typed;

/**
 * Serves the task lists of Tasklist: to each person the tasks of the own offices and the own ones, and nothing else,
 * whatever is searched for.
 */
@Service
public class TaskListDesk {

    /** A page fills the column, and is scrolled a little. */
    static final int PAGE = 20;

    private static final int MOST_WORDS = 4;
    private static final int LONGEST = 60;

    private final TaskListRows rows;
    private final TaskCards cards;
    private final SubjectNames subjects;
    private final HiddenTasks hidden;
    private final ReviewDecisions decisions;
    private final WorkingDays workingDays;
    private final Clock clock;

    /**
     * A wish says what somebody wants to see.
     *
     * @param text what is searched for; null or empty for nothing
     * @param holder account id of who has the tasks; null or empty for anybody, as in lists that are of one person anyway
     * @param first how many tasks to pass over
     */
    public record Wish(TaskListKind list, TaskListOrder order, String text, String holder, int first) {}

    /** A count tells how many tasks a list holds. */
    public record Count(TaskListKind list, long tasks) {}

    /**
     * A view shows one list, and how many tasks each of the others has.
     *
     * @param lists those that the person has; with a search, how much of it is where
     * @param list the one shown
     * @param decidedToday how many decisions the person took since midnight
     */
    public record TaskListView(
            List<Count> lists, TaskListKind list, long total, int pageSize, List<TaskCard> tasks, int decidedToday) {}

    TaskListDesk(
            TaskListRows rows,
            TaskCards cards,
            SubjectNames subjects,
            HiddenTasks hidden,
            ReviewDecisions decisions,
            WorkingDays workingDays,
            Clock clock) {
        this.rows = rows;
        this.cards = cards;
        this.subjects = subjects;
        this.hidden = hidden;
        this.decisions = decisions;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    public TaskListView show(Account viewer, Wish wish) {
        Viewpoint from = from(viewer);
        List<TaskListKind> lists =
                Groups.isStaff(viewer::memberOf) ? Arrays.asList(TaskListKind.values()) : TaskListKind.WITHOUT_OFFICE;
        TaskListKind list = lists.contains(wish.list()) ? wish.list() : lists.get(0);
        TaskSearch search = search(wish.text(), from);
        boolean held = list.ofSeveral() && !Typed.nothing(wish.holder());
        TaskListRows.Found found = rows.find(
                from,
                new TaskListRows.Part(list, wish.order(), wish.first(), PAGE),
                held ? search.heldBy(wish.holder()) : search);
        Map<TaskListKind, Long> counts = held ? rows.counts(from, search) : found.counts();
        return new TaskListView(
                lists.stream().map(one -> new Count(one, counts.get(one))).toList(),
                list,
                found.counts().get(list),
                PAGE,
                cards.of(found.page(), from),
                decisions.madeBy(
                        viewer.id(),
                        LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant()));
    }

    private Viewpoint from(Account viewer) {
        Instant now = clock.instant();
        LocalDate next = workingDays.plus(LocalDate.now(clock), 1);
        return new Viewpoint(
                viewer.id(),
                viewer.groups().stream().sorted().toList(),
                hidden.from(viewer.id()),
                now,
                next.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }

    private TaskSearch search(String text, Viewpoint from) {
        if (Typed.nothing(text)) {
            return TaskSearch.NONE;
        }
        List<String> words = Arrays.stream(
                        text.substring(0, Math.min(LONGEST, text.length())).split("[\\s·→\u3000]+"))
                .map(ReadAs::plain)
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        Set<TaskSearch.Subject> known = words.stream().allMatch(TaskSearch::number) ? Set.of() : rows.subjects(from);
        return TaskSearch.of(words, word -> known.stream()
                .filter(subject -> subjects.fits(subject, word))
                .collect(Collectors.toSet()));
    }
}
