package org.zhicheng.record;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * C01–C03: at least three consecutive months of pension insurance with the chosen employer, up to now. The last month
 * may lag two months behind, because payments are posted late (domain-notes 2.3).
 */
@Component
public class SocialSecurityCheck {

    static final String KIND = "social-security";

    private static final int MONTHS_NEEDED = 3;
    private static final int POSTING_DELAY = 2;

    private final MessageSource messages;

    SocialSecurityCheck(MessageSource messages) {
        this.messages = messages;
    }

    public CheckResult assess(SocialSecurityAnswer answer, Employer employer, YearMonth now) {
        if (!answer.found() || answer.months().isEmpty()) {
            return result(Outcome.NOT_FOUND, "C02", say("C02.found-nothing"), 0, answer);
        }
        int months = consecutiveMonths(answer.months(), employer.uscc(), now);
        if (months >= MONTHS_NEEDED) {
            return result(Outcome.MATCH, "C01", say("C01.found", months), months, answer);
        }
        return result(Outcome.MISMATCH, "C03", say("C03.found", months), months, answer);
    }

    public CheckResult unavailable() {
        return new CheckResult(KIND, Outcome.UNAVAILABLE, "C02", say("C02.unavailable"), Map.of());
    }

    /** Counted back from the newest month that is not older than the posting delay; a missing month ends the run. */
    static int consecutiveMonths(List<InsuredMonth> months, String uscc, YearMonth now) {
        Set<YearMonth> paid = months.stream()
                .filter(month -> month.paid() && month.insurance().equals(InsuredMonth.PENSION))
                .filter(month -> month.uscc().equals(uscc))
                .map(InsuredMonth::month)
                .filter(month -> !month.isAfter(now))
                .collect(Collectors.toSet());
        return paid.stream()
                .max(YearMonth::compareTo)
                .filter(last -> !last.isBefore(now.minusMonths(POSTING_DELAY)))
                .map(last -> runEndingAt(last, paid))
                .orElse(0);
    }

    private static int runEndingAt(YearMonth last, Set<YearMonth> paid) {
        int count = 0;
        for (YearMonth month = last; paid.contains(month); month = month.minusMonths(1)) {
            count++;
        }
        return count;
    }

    private CheckResult result(Outcome outcome, String rule, String summary, int months, SocialSecurityAnswer answer) {
        Map<String, Object> content = new TreeMap<>();
        content.put("consecutiveMonths", months);
        content.put(
                "months",
                answer.months().stream()
                        .map(month -> Map.of(
                                "month", month.month().toString(),
                                "employerName", month.employerName(),
                                "paid", month.paid(),
                                "backPaid", month.backPaid()))
                        .toList());
        return new CheckResult(KIND, outcome, rule, summary, content);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage("check." + key, arguments, Locale.CHINA);
    }
}
