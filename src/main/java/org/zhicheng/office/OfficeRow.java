package org.zhicheng.office;

import java.time.Instant;

/**
 * An office row shows one case in the list.
 *
 * @param name masked: others look on
 * @param state the code of an {@link OfficeState}
 * @param status what the case is now, in words
 * @param dueAt until when the office that has it must decide; null where none has it
 * @param daysLeft working days left, or since it is overdue; null where no office has it
 * @param holder who has it in hand; null where nobody has
 * @param holderId account id of the holder, for acts that say whom the viewer saw; null where nobody has it
 * @param mine whether the viewer has it in hand
 * @param resubmitted whether it came back corrected
 */
public record OfficeRow(
        String id,
        String caseNumber,
        String name,
        String business,
        String specialty,
        String level,
        String employer,
        String state,
        String status,
        Instant submittedAt,
        Instant dueAt,
        Integer daysLeft,
        boolean overdue,
        String holder,
        String holderId,
        boolean mine,
        boolean resubmitted) {}
