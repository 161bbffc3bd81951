package org.zhicheng.declaration.fact;

import java.time.LocalDate;
import org.zhicheng.problem.Severity;

/**
 * What a city may set of the rules.
 *
 * @param summaryCharacters W01: so many 字 at least
 * @param registrationMonths X03: how long 备案表 has to be valid still
 * @param registrationTooShort X03: what follows where it is not
 * @param registeredSince X02, X04: graduates before it are not in 学信网
 * @param socialSecurityTooShort C03: what follows from too few months beside the proof that is asked for
 * @param continuingEducationByRecord J01: whether enough hours in the record stand for the proof
 * @param publicityDays T03: so many working days at least
 * @param mostReturns Y03: how often one case can be returned; 0 for as often as it takes
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
