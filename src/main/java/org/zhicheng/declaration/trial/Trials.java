package org.zhicheng.declaration.trial;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.trial.PastCases.Time;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;

/** Begins each part of a trial: reads the changed table, and finds the cases of which it is asked. */
@Component
class Trials {

    /** The most cases of one trial: the newest. */
    static final int MOST = 1_000;

    private final TrialTables tables;
    private final PastCases cases;
    private final TrialFacts facts;
    private final Messages messages;
    private final Clock clock;

    /**
     * A part has begun.
     *
     * @param found how many cases were submitted in that time
     * @param total how many of them are tried: the newest
     */
    record Begun(TrialTable table, Instant asOf, Time time, long found, int total) {}

    Trials(TrialTables tables, PastCases cases, TrialFacts facts, Messages messages, Clock clock) {
        this.tables = tables;
        this.cases = cases;
        this.facts = facts;
        this.messages = messages;
        this.clock = clock;
    }

    /** @throws RefusedException where the days are none, or no case asks this table */
    Begun begin(TrialDesk.Part part) {
        if (part.to().isBefore(part.from())) {
            throw refused("/to", "trial.days");
        }
        TrialTable table = tables.read(part.fileName(), part.text());
        if (!facts.knows(table.key())) {
            throw refused("/text", "trial.not-asked", part.fileName());
        }
        Instant asOf = part.asOf() == null ? clock.instant() : part.asOf();
        Time time = time(part, asOf, table.key());
        long found = cases.count(time);
        return new Begun(table, asOf, time, found, (int) Math.min(MOST, found));
    }

    private Time time(TrialDesk.Part part, Instant asOf, String table) {
        Instant end =
                part.to().plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusMillis(1);
        return new Time(
                part.from().atStartOfDay(clock.getZone()).toInstant(),
                end.isBefore(asOf) ? end : asOf,
                facts.business(table).orElse(null));
    }

    RefusedException refused(String pointer, String key, Object... arguments) {
        return new RefusedException(List.of(Problem.block(null, pointer, messages.say(key, arguments))));
    }
}
