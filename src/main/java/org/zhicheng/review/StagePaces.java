package org.zhicheng.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhicheng.declaration.life.ReviewOutlook.Pace;
import org.zhicheng.reference.Offices;
import org.zhicheng.reference.WorkingDays;
import org.zhicheng.sql.RowIds;
import org.zhicheng.sql.SqlTime;

/** Remembers how long offices took for their decisions, and tells how long one usually takes. */
@Repository
public class StagePaces {

    /** Of fewer decisions nothing is said: chance would speak. */
    static final int FEWEST = 10;

    /** Only the latest count: an office gets faster and slower. */
    static final int LATEST = 100;

    /** Among so many of all offices those of a city are looked for. */
    private static final int LATEST_OF_ALL = 1000;

    private final JdbcClient jdbc;
    private final WorkingDays workingDays;
    private final Clock clock;

    StagePaces(JdbcClient jdbc, WorkingDays workingDays, Clock clock) {
        this.jdbc = jdbc;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    void note(String office, Instant openedAt, Instant decidedAt) {
        jdbc.sql("insert into review_pace (id, office, opened_at, decided_at) values (?, ?, ?, ?)")
                .params(RowIds.next(), office, SqlTime.of(openedAt), SqlTime.of(decidedAt))
                .update();
    }

    /** Returns the pace of the office; with too few decisions that of its city, or of all; nothing with too few of all. */
    public Optional<Pace> usual(String office) {
        Optional<Pace> own = median("office", ofOffice(office).stream());
        if (own.isPresent()) {
            return own;
        }
        List<Taken> latest = latest();
        String city = Offices.city(office);
        return median("city", latest.stream().filter(taken -> Offices.city(taken.office())
                        .equals(city)))
                .or(() -> median("all", latest.stream()));
    }

    private Optional<Pace> median(String whose, Stream<Taken> latestFirst) {
        List<Integer> days = latestFirst.limit(LATEST).map(this::days).sorted().toList();
        return days.size() < FEWEST
                ? Optional.empty()
                : Optional.of(new Pace(whose, days.get((days.size() - 1) / 2), days.size()));
    }

    private int days(Taken taken) {
        return workingDays.between(day(taken.openedAt()).plusDays(1), day(taken.decidedAt()));
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }

    private List<Taken> ofOffice(String office) {
        return taken(jdbc.sql("select office, opened_at, decided_at from review_pace where office = ?"
                        + " order by decided_at desc limit " + LATEST)
                .param(office));
    }

    private List<Taken> latest() {
        return taken(jdbc.sql("select office, opened_at, decided_at from review_pace order by decided_at desc limit "
                + LATEST_OF_ALL));
    }

    private static List<Taken> taken(JdbcClient.StatementSpec question) {
        return question.query((row, number) -> new Taken(
                        row.getString("office"), SqlTime.read(row, "opened_at"), SqlTime.read(row, "decided_at")))
                .list();
    }

    private record Taken(String office, Instant openedAt, Instant decidedAt) {}
}
