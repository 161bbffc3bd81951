package org.zhicheng.review.leave;

import java.time.LocalDate;

/**
 * A leave says when somebody is away and who stands in. It ends by itself.
 *
 * @param lastDay the last day away
 * @param setBy account id: the person, or the head of an office
 */
public record Leave(
        String id, String accountId, String substituteId, LocalDate firstDay, LocalDate lastDay, String setBy) {

    boolean on(LocalDate day) {
        return !firstDay.isAfter(day) && !lastDay.isBefore(day);
    }

    boolean meets(LocalDate first, LocalDate last) {
        return !firstDay.isAfter(last) && !lastDay.isBefore(first);
    }
}
