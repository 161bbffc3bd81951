package org.zhicheng.declaration.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhicheng.declaration.fact.DeclarationFacts.Work;
import org.zhicheng.declaration.view.CareerComparison.Bar;
import org.zhicheng.declaration.view.CareerComparison.Mark;
import org.zhicheng.record.InsuredMonths.Period;
import org.zhicheng.record.port.InsuredMonth;

class CareerComparisonTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final String OURS = "盐城市XX有限公司";
    private static final String OTHER = "南京市XX有限公司";

    private final List<Work> works = new ArrayList<>();
    private final List<InsuredMonth> months = new ArrayList<>();

    @Test
    void agreesWhereAllThreeSayTheSame() {
        work("2026-01-05", null, OURS);
        insured("2026-01", "2026-11", OURS);

        CareerComparison found = compare();

        assertThat(found.marks()).isEmpty();
        assertThat(found.works()).containsExactly(new Bar("2026-01", "2026-11", OURS, true));
        assertThat(found.insured()).containsExactly(new Bar("2026-01", "2026-11", OURS, true));
    }

    @Test
    void marksMonthsWithoutSocialSecurity() {
        work("2026-01-05", null, OURS);
        insured("2026-01", "2026-03", OURS);
        insured("2026-06", "2026-11", OURS);

        assertThat(compare().marks()).containsExactly(new Mark("uninsured", "2026-04", "2026-05"));
        assertThat(compare().insured()).hasSize(2);
    }

    @Test
    void marksMonthsThatAnotherEmployerPaid() {
        work("2026-01-05", null, OURS);
        insured("2026-01", "2026-06", OTHER);
        insured("2026-07", "2026-11", OURS);

        assertThat(compare().marks()).containsExactly(new Mark("elsewhere", "2026-01", "2026-06", OTHER));
        assertThat(compare().insured()).extracting(Bar::chosen).containsExactly(false, true);
    }

    @Test
    void marksAWorkThatGoesOnWithoutTheChosenEmployer() {
        work("2020-01-01", "2023-06-30", OURS);
        work("2023-07-01", null, OTHER);

        assertThat(compareUnknown().marks()).containsExactly(new Mark("unchosen", "2023-07", "2026-11", OTHER));
    }

    @Test
    void marksWhoPaysBeforeAnyWorkIsTyped() {
        insured("2026-01", "2026-10", OTHER);

        assertThat(compare().marks()).containsExactly(new Mark("unchosen-payer", "2026-01", "2026-10", OTHER));
    }

    @Test
    void marksNobodyWhereTheChosenEmployerPays() {
        insured("2026-01", "2026-10", OURS);

        assertThat(compare().marks()).isEmpty();
    }

    @Test
    void marksGapsAndOverlapsOfWork() {
        work("2020-01-01", "2020-06-30", OTHER);
        work("2020-10-01", "2022-05-31", OTHER);
        work("2022-02-01", null, OURS);

        assertThat(compareUnknown().marks())
                .containsExactly(new Mark("gap", "2020-07", "2020-09"), new Mark("overlap", "2022-02", "2022-05"));
    }

    /** The same days as H03's own test. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            2015-01-31, 2015-03-01, ,        ,        ,
            2015-01-31, 2015-03-02, gap,     2015-02, 2015-02
            2015-04-30, 2015-06-01, ,        ,        ,
            2015-01-15, 2015-02-17, gap,     2015-01, 2015-02
            2015-01-31, 2015-01-31, ,        ,        ,
            2015-01-31, 2015-01-15, overlap, 2015-01, 2015-01
            """)
    void marksWhatIsWarnedOf(String end, String start, String kind, String from, String to) {
        work("2012-07-01", end, OTHER);
        work(start, null, OURS);

        assertThat(compareUnknown().marks()).isEqualTo(kind == null ? List.of() : List.of(new Mark(kind, from, to)));
    }

    @Test
    void takesAChangeInTheSameMonthForNoOverlap() {
        work("2020-01-01", "2022-05-10", OTHER);
        work("2022-05-11", null, OURS);

        assertThat(compareUnknown().marks()).isEmpty();
    }

    @Test
    void holdsNothingAgainstMonthsThatNobodyAskedFor() {
        work("2010-01-01", null, OURS);
        insured("2026-06", "2026-11", OURS);

        assertThat(compare().marks()).containsExactly(new Mark("uninsured", "2026-01", "2026-05"));
        assertThat(compareUnknown().marks()).isEmpty();
        assertThat(compareUnknown().knownFrom()).isNull();
    }

    @Test
    void waitsForTheNewestMonthToBePosted() {
        work("2026-01-05", null, OURS);
        insured("2026-01", "2026-10", OURS);

        assertThat(compare().marks()).isEmpty();
    }

    @Test
    void bearsThatNothingIsThere() {
        assertThat(compareUnknown().works()).isEmpty();
        assertThat(compareUnknown().from()).isEqualTo("2026-11");
    }

    @Property(tries = 300)
    void neverLeavesItsTime(@ForAll @Size(max = 8) List<@IntRange(min = -600, max = 60) Integer> starts) {
        List<Work> any = starts.stream()
                .map(start -> new Work(
                        0,
                        TODAY.plusMonths(start),
                        start % 3 == 0 ? null : TODAY.plusMonths(start + Math.abs(start) % 40),
                        start % 2 == 0 ? OURS : OTHER))
                .toList();
        CareerComparison found = CareerComparison.of(OURS, any, null, TODAY);
        assertThat(Stream.concat(
                        found.works().stream().flatMap(bar -> Stream.of(bar.from(), bar.to())),
                        found.marks().stream().flatMap(mark -> Stream.of(mark.from(), mark.to()))))
                .allMatch(month -> month.compareTo(found.from()) >= 0 && month.compareTo(found.to()) <= 0);
    }

    private CareerComparison compare() {
        return CareerComparison.of(
                OURS, works, new Period(YearMonth.of(2026, 1), YearMonth.of(2026, 11), months), TODAY);
    }

    private CareerComparison compareUnknown() {
        return CareerComparison.of(OURS, works, null, TODAY);
    }

    private void work(String from, String to, String employer) {
        works.add(new Work(works.size(), LocalDate.parse(from), to == null ? null : LocalDate.parse(to), employer));
    }

    private void insured(String from, String to, String employer) {
        for (YearMonth month = YearMonth.parse(from);
                !month.isAfter(YearMonth.parse(to));
                month = month.plusMonths(1)) {
            months.add(new InsuredMonth(month, "pension", employer, "91320902MA1ABCD03D", true, false));
        }
    }

    @Test
    void oneEmployerIsOneHoweverItsNameIsWritten() {
        works.clear();
        work("2026-01-05", null, "盐城市ＸＸ 有限公司");
        insured("2026-01", "2026-11", "盐城市xx有限公司\u200b");

        CareerComparison found = compare();

        assertThat(found.marks()).isEmpty();
        assertThat(found.works()).containsExactly(new Bar("2026-01", "2026-11", OURS, true));
        assertThat(found.insured()).containsExactly(new Bar("2026-01", "2026-11", OURS, true));
    }
}
