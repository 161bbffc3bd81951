package org.zhicheng.reference;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A declaration window is a time in which declarations are accepted, by the clocks of Shanghai.
 *
 * @param closesAt the last minute that counts; null where it stays open
 * @param correctionsUntil when what was returned has to be back at the latest; null where only working days count
 * @param departmentUntil when each kind of office has to be done with it; null where only working days count
 */
public record DeclarationWindow(
        LocalDateTime opensAt,
        LocalDateTime closesAt,
        LocalDateTime correctionsUntil,
        LocalDateTime departmentUntil,
        LocalDateTime countyUntil,
        LocalDateTime cityUntil,
        LocalDateTime provinceUntil) {

    public boolean contains(LocalDateTime time) {
        return !time.isBefore(opensAt) && (closesAt == null || time.isBefore(closesAt.plusMinutes(1)));
    }

    /** @param stage of the review: {@code county-review} …; an admin's own has no time here */
    public Optional<LocalDateTime> reviewUntil(String stage) {
        return Optional.ofNullable(
                switch (stage) {
                    case "department-review" -> departmentUntil;
                    case "county-review" -> countyUntil;
                    case "city-review" -> cityUntil;
                    case "province-review" -> provinceUntil;
                    default -> null;
                });
    }
}
