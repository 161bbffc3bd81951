package org.zhicheng.declaration.fact;

import java.time.LocalDate;
import org.zhicheng.problem.Severity;

/**
 * Rule settings hold what a city may change of the rules.
 *
 * @param summaryCharacters W01: the least number of 字
 * @param registrationMonths X03: how many months 备案表 still has to be valid
 * @param registrationTooShort X03: the severity where it is valid for less
 * @param registeredSince X02, X04: degrees of earlier days are not in 学信网
 * @param socialSecurityTooShort C03: the severity of too few months, beside the proof that is asked for
 * @param continuingEducationByRecord J01: whether enough hours in the record replace the proof
 * @param publicityDays T03: the least number of working days
 * @param mostReturns Y03: how often one case can be returned; 0 for no limit
 */
public record RuleSettings(
        int summaryCharacters,
        int registrationMonths,
        Severity registrationTooShort,
        LocalDate registeredSince,
        Severity socialSecurityTooShort,
        boolean continuingEducationByRecord,
        int publicityDays,
        int mostReturns) {}
