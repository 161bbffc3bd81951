package org.zhicheng.record;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * C01–C03: at least three consecutive months of pension insurance with the chosen employer, up to now. The last month
 * may lag behind, because payments are posted late (domain-notes 2.3).
 */
@Component
public class SocialSecurityCheck {

    static final String KIND = "social-security";

    private final Settings settings;
    private final MessageSource messages;

    /**
     * @param months how many consecutive ones are needed
     * @param postingDelay how many months the last paid one may lie back
     */
    @ConfigurationProperties("zhicheng.social-security")
    public record Settings(
            @DefaultValue("3") int months,
            @DefaultValue("2") int postingDelay) {}

    SocialSecurityCheck(Settings settings, MessageSource messages) {
        this.settings = settings;
        this.messages = messages;
    }

    public CheckResult assess(SocialSecurityAnswer answer, Employer employer, YearMonth now) {
        if (!answer.found() || answer.months().isEmpty()) {
            return result(Outcome.NOT_FOUND, "C02", say("C02.found-nothing"), List.of(), answer);
        }
        List<YearMonth> run = run(answer.months(), employer.uscc(), now);
        if (run.size() < settings.months()) {
            return result(Outcome.MISMATCH, "C03", say("C03.found", run.size()), run, answer);
        }
        long backPaid = backPaid(run, answer, employer.uscc());
        String summary =
                backPaid == 0 ? say("C01.found", run.size()) : say("C01.found-back-paid", run.size(), backPaid);
        return result(Outcome.MATCH, "C01", summary, run, answer);
    }

    public CheckResult unavailable() {
        return new CheckResult(KIND, Outcome.UNAVAILABLE, "C02", say("C02.unavailable"), Map.of());
    }

    /** Counted back from the newest month that is not older than the posting delay; a missing month ends the run. */
    List<YearMonth> run(List<InsuredMonth> months, String uscc, YearMonth now) {
        Set<YearMonth> paid = months.stream()
                .filter(month -> counts(month, uscc) && !month.month().isAfter(now))
                .map(InsuredMonth::month)
                .collect(Collectors.toSet());
        return paid.stream()
                .max(YearMonth::compareTo)
                .filter(last -> !last.isBefore(now.minusMonths(settings.postingDelay())))
                .map(last -> runEndingAt(last, paid))
                .orElse(List.of());
    }

    private static List<YearMonth> runEndingAt(YearMonth last, Set<YearMonth> paid) {
        List<YearMonth> run = new ArrayList<>();
        for (YearMonth month = last; paid.contains(month); month = month.minusMonths(1)) {
            run.add(month);
        }
        return run;
    }

    private static boolean counts(InsuredMonth month, String uscc) {
        return month.paid()
                && InsuredMonth.PENSION.equals(month.insurance())
                && !month.uscc().isBlank()
                && month.uscc().equalsIgnoreCase(uscc);
    }

    /** A month counts as back-paid where nothing was paid for it in time. */
    private static long backPaid(List<YearMonth> run, SocialSecurityAnswer answer, String uscc) {
        Set<YearMonth> inTime = answer.months().stream()
                .filter(month -> counts(month, uscc) && !month.backPaid())
                .map(InsuredMonth::month)
                .collect(Collectors.toSet());
        return run.stream().filter(month -> !inTime.contains(month)).count();
    }

    private static CheckResult result(
            Outcome outcome, String rule, String summary, List<YearMonth> run, SocialSecurityAnswer answer) {
        Map<String, Object> content = new TreeMap<>();
        content.put("consecutiveMonths", run.size());
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

    /** Numbers are said as they are, without grouping. */
    private String say(String key, Object... numbers) {
        Object[] words = List.of(numbers).stream().map(String::valueOf).toArray();
        return messages.getMessage("check." + key, words, Locale.CHINA);
    }
}
