package org.zhicheng.office.statistic;

import java.time.LocalDate;

/**
 * What somebody wants to know; null or blank is any.
 *
 * @param office group
 * @param weeks so many, up to this one; without them and without days there are twelve
 * @param from the first day, whose whole week counts
 * @param to the last day, whose whole week counts
 * @param series code
 * @param level code
 */
public record Asked(String office, Integer weeks, LocalDate from, LocalDate to, String series, String level) {}
