package org.zhicheng.declaration.fact;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Tells what can be chosen in a declaration on the day by which somebody is judged. What ended could be chosen before
 * that day and no longer can.
 */
public interface Catalogue {

    /** A trade department, with what people call it, and the series that it usually reviews. */
    record Suggested(String code, String name, String series) {}

    /** Tells whether it is a division of the last level. */
    boolean divisionOffered(String division, LocalDate day);

    boolean divisionEnded(String division, LocalDate day);

    boolean departmentOffered(String department, String division, LocalDate day);

    /** Finds the trade department that usually reviews a specialty. */
    Optional<Suggested> departmentSuggested(String specialty, String division);

    /** Tells whether it is a specialty of the last level. */
    boolean specialtyOffered(String specialty, LocalDate day);

    boolean specialtyEnded(String specialty, LocalDate day);

    boolean levelOffered(String specialty, String level, LocalDate day);

    boolean levelEnded(String specialty, String level, LocalDate day);

    /** Tells whether the register knows an employer by this id. */
    boolean employerKnown(String employer);
}
