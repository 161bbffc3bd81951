package org.zhicheng.record;

import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhicheng.record.port.ContinuingEducationAnswer;

/**
 * Looks up the hours of continuing education of this year and the last (J01), for applicant and reviewer to look at. A
 * year is enough with as many hours as the national rules ask for, two thirds of them 专业科目 (专业技术人员继续教育规定 8).
 */
@Component
public class ContinuingEducationCheck {

    static final String KIND = "continuing-education";

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    private final Settings settings;
    private final MessageSource messages;

    /**
     * Settings say how many hours are enough.
     *
     * @param hours of a year that are enough
     */
    @ConfigurationProperties("zhicheng.continuing-education")
    public record Settings(@DefaultValue("90") BigDecimal hours) {}

    /** A year carries its hours as the record holds them. */
    public record OfYear(Year year, ContinuingEducationAnswer answer) {}

    ContinuingEducationCheck(Settings settings, MessageSource messages) {
        this.settings = settings;
        this.messages = messages;
    }

    /** @param years the newest first */
    public CheckResult assess(List<OfYear> years) {
        List<OfYear> found =
                years.stream().filter(year -> year.answer().found()).toList();
        if (found.isEmpty()) {
            return new CheckResult(KIND, Outcome.NOT_FOUND, "J01", say("found-nothing"), Map.of());
        }
        boolean enough = found.stream().map(OfYear::answer).anyMatch(this::enough);
        String hours = found.stream().map(this::said).collect(Collectors.joining("；"));
        return new CheckResult(
                KIND,
                enough ? Outcome.MATCH : Outcome.MISMATCH,
                "J01",
                say(enough ? "found" : "found-few", hours, plain(settings.hours())),
                content(found));
    }

    /** Gives the result where the record was not asked because the person does not want it. */
    public CheckResult declined() {
        return new CheckResult(KIND, Outcome.UNAVAILABLE, "J01", say("declined"), Map.of());
    }

    public CheckResult unavailable() {
        return new CheckResult(KIND, Outcome.UNAVAILABLE, "J01", say("unavailable"), Map.of());
    }

    private boolean enough(ContinuingEducationAnswer answer) {
        return answer.total().compareTo(settings.hours()) >= 0
                && answer.professional()
                                .multiply(THREE)
                                .compareTo(settings.hours().multiply(TWO))
                        >= 0;
    }

    private String said(OfYear year) {
        return say(
                "year",
                year.year().toString(),
                plain(year.answer().publicNeeds()),
                plain(year.answer().professional()));
    }

    private static Map<String, Object> content(List<OfYear> years) {
        List<Map<String, Object>> rows = new ArrayList<>();
        years.forEach(year -> rows.add(Map.of(
                "year", year.year().getValue(),
                "publicNeeds", year.answer().publicNeeds(),
                "professional", year.answer().professional(),
                "total", year.answer().total())));
        return Map.of("years", rows);
    }

    private static String plain(BigDecimal hours) {
        return hours.stripTrailingZeros().toPlainString();
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage("check.J01." + key, arguments, Locale.CHINA);
    }
}
