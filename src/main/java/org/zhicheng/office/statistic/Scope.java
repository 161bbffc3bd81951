package org.zhicheng.office.statistic;

import java.time.LocalDate;
import java.util.List;

/**
 * A scope says what is looked at.
 *
 * @param offices groups; of whoever is in none, none
 * @param from a Monday
 * @param to a Sunday
 * @param series code, or empty for all
 * @param level code, or empty for all
 */
record Scope(List<String> offices, LocalDate from, LocalDate to, String series, String level) {

    Scope {
        offices = List.copyOf(offices);
    }
}
