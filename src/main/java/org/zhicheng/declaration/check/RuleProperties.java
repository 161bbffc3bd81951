package org.zhicheng.declaration.check;

import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.zhicheng.declaration.fact.RuleSettings;
import org.zhicheng.problem.Severity;

/** Reads a city's settings of the rules; the defaults are the guide's. See {@link RuleSettings}. */
@ConfigurationProperties("zhicheng.rules")
public record RuleProperties(
        @DefaultValue("800") int summaryCharacters,
        @DefaultValue("3") int registrationMonths,
        @DefaultValue("block") Severity registrationTooShort,
        @DefaultValue("2001-01-01") LocalDate registeredSince,
        @DefaultValue("flag") Severity socialSecurityTooShort,
        @DefaultValue("false") boolean continuingEducationByRecord,
        @DefaultValue("5") int publicityDays,
        @DefaultValue("0") int mostReturns) {

    /** Converts the properties for the rules, which do not know Spring. */
    public RuleSettings settings() {
        return new RuleSettings(
                summaryCharacters,
                registrationMonths,
                registrationTooShort,
                registeredSince,
                socialSecurityTooShort,
                continuingEducationByRecord,
                publicityDays,
                mostReturns);
    }
}
