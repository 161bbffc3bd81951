package org.zhicheng.publicity;

import java.time.LocalDate;

/**
 * A publicity as the office sees it: of objections only how many there are.
 *
 * @param declarationId by which the office opens the case
 * @param daysLeft working days after today
 * @param prolongable whether its days go on, so that it may have more of them
 * @param state of the publicity: running | contested | over | confirmed | refused
 */
public record PublicityLine(
        String id,
        String declarationId,
        String caseNumber,
        String name,
        String employer,
        String specialty,
        String title,
        String way,
        LocalDate from,
        LocalDate to,
        int daysLeft,
        boolean prolongable,
        String state,
        int openObjections,
        int objections) {}
