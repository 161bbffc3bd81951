package org.zhicheng.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class SocialSecurityCheckTest {

    private static final YearMonth NOW = YearMonth.of(2026, 11);
    private static final Employer HERE =
            new Employer("e1", "盐城市XX有限公司", "91320902MA1ABCD03D", "320902", "有限责任公司", "存续");

    private final SocialSecurityCheck check = new SocialSecurityCheck(messages());

    @Test
    void threeMonthsWithTheChosenEmployerMatch() {
        CheckResult result = check.assess(paid(HERE.uscc(), 0, 1, 2), HERE, NOW);
        assertThat(result.outcome()).isEqualTo(Outcome.MATCH);
        assertThat(result.rule()).isEqualTo("C01");
        assertThat(result.summary()).contains("3 个月");
    }

    @Test
    void twoMonthsDoNot() {
        assertThat(check.assess(paid(HERE.uscc(), 0, 1), HERE, NOW).outcome()).isEqualTo(Outcome.MISMATCH);
    }

    @Test
    void aMissingMonthBreaksTheRun() {
        assertThat(check.assess(paid(HERE.uscc(), 0, 1, 3, 4, 5), HERE, NOW).outcome())
                .isEqualTo(Outcome.MISMATCH);
    }

    @Test
    void anotherEmployersMonthsDoNotCount() {
        assertThat(check.assess(paid("91320903MA2CDEF14L", 0, 1, 2, 3), HERE, NOW)
                        .rule())
                .isEqualTo("C03");
    }

    @Test
    void paymentsMayBePostedTwoMonthsLateAndNoLater() {
        assertThat(check.assess(paid(HERE.uscc(), 2, 3, 4), HERE, NOW).outcome())
                .isEqualTo(Outcome.MATCH);
        assertThat(check.assess(paid(HERE.uscc(), 3, 4, 5, 6), HERE, NOW).outcome())
                .isEqualTo(Outcome.MISMATCH);
    }

    @Test
    void nobodyFoundAsksForAProof() {
        assertThat(check.assess(new SocialSecurityAnswer(false, List.of()), HERE, NOW)
                        .outcome())
                .isEqualTo(Outcome.NOT_FOUND);
    }

    @Property
    void aRunIsAsLongAsItsMonths(@ForAll @IntRange(min = 1, max = 60) int months, @ForAll @IntRange(max = 2) int late) {
        Stream<Integer> ago = IntStream.range(late, late + months).boxed();
        assertThat(SocialSecurityCheck.consecutiveMonths(months(HERE.uscc(), ago.toList()), HERE.uscc(), NOW))
                .isEqualTo(months);
    }

    @Property
    void theOrderAndRepetitionOfMonthsChangeNothing(@ForAll Set<@IntRange(max = 24) Integer> ago) {
        List<InsuredMonth> once = months(HERE.uscc(), ago.stream().sorted().toList());
        List<InsuredMonth> twice = new ArrayList<>(once);
        Collections.reverse(twice);
        twice.addAll(once);
        assertThat(SocialSecurityCheck.consecutiveMonths(twice, HERE.uscc(), NOW))
                .isEqualTo(SocialSecurityCheck.consecutiveMonths(once, HERE.uscc(), NOW));
    }

    private static SocialSecurityAnswer paid(String uscc, Integer... ago) {
        return new SocialSecurityAnswer(true, months(uscc, List.of(ago)));
    }

    private static List<InsuredMonth> months(String uscc, List<Integer> ago) {
        return ago.stream()
                .map(months ->
                        new InsuredMonth(NOW.minusMonths(months), InsuredMonth.PENSION, "某单位", uscc, true, false))
                .toList();
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/record");
        messages.setDefaultEncoding("UTF-8");
        return messages;
    }
}
