package org.zhicheng.office.statistic;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhicheng.account.Account;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.Groups;
import org.zhicheng.office.fact.Counts;
import org.zhicheng.office.fact.ReviewerTallies;
import org.zhicheng.office.fact.Tallies;
import org.zhicheng.office.fact.Tally;

/** Tells the head of an office how much each of its reviewers has and decided. No other reviewer gets to know it. */
@Component
class ReviewerLoads {

    private final ReviewerTallies reviewers;
    private final Tallies tallies;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    ReviewerLoads(ReviewerTallies reviewers, Tallies tallies, Accounts accounts, JdbcClient jdbc) {
        this.reviewers = reviewers;
        this.tallies = tallies;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    /** Returns the loads in those of the offices whose head the viewer is; null where there is none. */
    Statistics.Reviewers of(Scope scope, Account viewer) {
        List<String> headed = scope.offices().stream()
                .filter(office -> Groups.isHeadOf(office, viewer::memberOf))
                .toList();
        if (headed.isEmpty()) {
            return null;
        }
        Map<String, Counts> decided = reviewers.read(headed, scope.from(), scope.to());
        Set<String> people = new HashSet<>(decided.keySet());
        headed.forEach(office -> accounts.membersOf(office).stream()
                .filter(account -> Groups.isStaff(account::memberOf))
                .forEach(account -> people.add(account.id())));
        Map<String, Integer> open = open(headed, people);
        Map<String, String> names = accounts.displayNames(people);
        int held = open.values().stream().mapToInt(Integer::intValue).sum();
        return new Statistics.Reviewers(
                Math.max(0, all(headed, scope) - held),
                people.stream()
                        .map(id -> load(
                                names.getOrDefault(id, id),
                                open.getOrDefault(id, 0),
                                decided.getOrDefault(id, new Counts())))
                        .sorted(Comparator.comparing(Statistics.Load::decided)
                                .thenComparing(Statistics.Load::open)
                                .reversed()
                                .thenComparing(Statistics.Load::name))
                        .toList());
    }

    private static Statistics.Load load(String name, int open, Counts decided) {
        DaysTaken days = new DaysTaken();
        days.add(decided, Tally.DAYS);
        return new Statistics.Load(name, open, days.decisions(), days.median(), days.ninetyPercent());
    }

    private int all(List<String> offices, Scope scope) {
        return tallies.read(offices, "", "", scope.to(), scope.to()).open().sum(Tally.SINCE);
    }

    /** Nobody has more cases than a person can, so that counting them costs no more where an office has many. */
    private Map<String, Integer> open(List<String> offices, Set<String> people) {
        Map<String, Integer> open = new HashMap<>();
        if (!people.isEmpty()) {
            jdbc.sql("select assignee, count(distinct task_id) as cases from listed_task where assignee in (:people)"
                            + " and group_id in (:offices) and declaration_id is not null group by assignee")
                    .param("people", people)
                    .param("offices", offices)
                    .query(row -> {
                        open.put(row.getString("assignee"), row.getInt("cases"));
                    });
        }
        return open;
    }
}
