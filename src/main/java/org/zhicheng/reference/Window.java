package org.zhicheng.reference;

import java.time.LocalDateTime;

/**
 * A time in which declarations are taken, by the clocks of Shanghai.
 *
 * @param closesAt the last minute that counts
 * @param correctionsUntil when what was returned has to be back at the latest; null where only working days count
 */
public record Window(LocalDateTime opensAt, LocalDateTime closesAt, LocalDateTime correctionsUntil) {

    public boolean contains(LocalDateTime time) {
        return !time.isBefore(opensAt) && time.isBefore(closesAt.plusMinutes(1));
    }
}
