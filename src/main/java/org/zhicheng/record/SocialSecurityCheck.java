package org.zhicheng.record;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhicheng.record.InsuredMonths.Period;
import org.zhicheng.record.port.Employer;
import org.zhicheng.record.port.InsuredMonth;
import org.zhicheng.record.port.SocialSecurityAnswer;
import org.zhicheng.record.port.SocialSecurityQuery;

/**
 * Checks for at least three consecutive months of pension insurance with the chosen employer, up to now (C01–C03). The
 * last month may be the one before, because payments are posted late.
 *
 * <p>The kept content tells a reviewer more than the outcome: {@code consecutiveMonths}, {@code backPaidMonths},
 * {@code gaps} (yyyy-MM), {@code elsewhere} (who else pays now), {@code flags} (back-paid | gap | other-employer),
 * {@code from} and {@code to} (what was asked) and the {@code months} of {@link InsuredMonths}.
 */
@Component
public class SocialSecurityCheck {

    static final String KIND = "social-security";

    private final Settings settings;
    private final MessageSource messages;

    /**
     * Settings say how many months are needed and how late the last one may be.
     *
     * @param months how many consecutive ones are needed
     * @param postingDelay how many months the last paid one may lie back
     */
    @ConfigurationProperties("zhicheng.social-security")
    public record Settings(
            @DefaultValue("3") int months,
            @DefaultValue("1") int postingDelay) {}

    SocialSecurityCheck(Settings settings, MessageSource messages) {
        this.settings = settings;
        this.messages = messages;
    }

    /** @param asked the first and the last month that were asked for; the last is now */
    public CheckResult assess(SocialSecurityAnswer answer, Employer employer, SocialSecurityQuery asked) {
        List<InsuredMonth> months = answer.found() ? answer.months() : List.of();
        return assess(new Period(asked.from(), asked.to(), months), employer);
    }

    /**
     * Compares the months found before with another employer, without asking the record again. Nobody is asked.
     *
     * @return empty where the kept months end before now: then they have to be asked for again
     */
    public Optional<CheckResult> compareAnew(RecordCheck kept, Employer employer, YearMonth now) {
        return InsuredMonths.of(kept).filter(period -> period.to().equals(now)).map(period -> assess(period, employer));
    }

    private CheckResult assess(Period known, Employer employer) {
        PensionHistory history = new PensionHistory(known.months(), known.to(), settings.postingDelay());
        Map<String, Object> content = content(history, employer, known);
        if (history.months().isEmpty()) {
            return new CheckResult(KIND, Outcome.NOT_FOUND, "C02", say("C02.found-nothing"), content);
        }
        int run = history.run(employer.uscc()).size();
        return run < settings.months()
                ? new CheckResult(KIND, Outcome.MISMATCH, "C03", tooFew(run, history.elsewhere(employer)), content)
                : new CheckResult(
                        KIND,
                        Outcome.MATCH,
                        "C01",
                        enough(run, history.backPaid(employer.uscc()).size()),
                        content);
    }

    /** Gives the result where the record was not asked because the person does not want it. */
    public CheckResult declined() {
        return new CheckResult(KIND, Outcome.UNAVAILABLE, "C02", say("C02.declined"), Map.of());
    }

    public CheckResult unavailable() {
        return new CheckResult(KIND, Outcome.UNAVAILABLE, "C02", say("C02.unavailable"), Map.of());
    }

    private String enough(int run, int backPaid) {
        return backPaid == 0 ? say("C01.found", run) : say("C01.found-back-paid", run, backPaid);
    }

    private String tooFew(int run, List<OtherEmployer> elsewhere) {
        if (elsewhere.isEmpty()) {
            return say("C03.found", settings.months(), run);
        }
        String payer = elsewhere.get(0).name();
        return say("C03.found-elsewhere", settings.months(), run, payer.isEmpty() ? say("C03.nameless") : payer);
    }

    private static Map<String, Object> content(PensionHistory history, Employer employer, Period asked) {
        List<YearMonth> backPaid = history.backPaid(employer.uscc());
        List<YearMonth> gaps = history.gaps(employer.uscc());
        List<OtherEmployer> elsewhere = history.elsewhere(employer);
        List<String> flags = new ArrayList<>();
        if (!backPaid.isEmpty()) {
            flags.add("back-paid");
        }
        if (!gaps.isEmpty()) {
            flags.add("gap");
        }
        if (!elsewhere.isEmpty()) {
            flags.add("other-employer");
        }
        Map<String, Object> content = new TreeMap<>();
        content.put("from", asked.from().toString());
        content.put("to", asked.to().toString());
        content.put("consecutiveMonths", history.run(employer.uscc()).size());
        content.put("backPaidMonths", backPaid.size());
        content.put("gaps", gaps.stream().map(YearMonth::toString).toList());
        content.put("elsewhere", elsewhere.stream().map(OtherEmployer::plain).toList());
        content.put("flags", flags);
        content.put("months", InsuredMonths.plain(history.months()));
        return content;
    }

    /** Numbers are said as they are, without grouping. */
    private String say(String key, Object... values) {
        Object[] words = Stream.of(values).map(String::valueOf).toArray();
        return messages.getMessage("check." + key, words, Locale.CHINA);
    }
}
