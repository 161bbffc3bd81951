package org.zhicheng.declaration.outlook;

import java.time.LocalDate;
import java.util.Optional;
import org.zhicheng.declaration.admission.Eligibility.Career;
import org.zhicheng.declaration.life.Business;
import org.zhicheng.declaration.life.Choice;

/**
 * A question asks what a career opens in a division and specialty.
 *
 * @param business empty where the person does not know
 * @param level the level wanted; empty where the person does not know
 * @param guessed whether a day of the career is the last of a month or a year
 */
record Question(
        Optional<Business> business,
        Career career,
        String division,
        String specialty,
        Optional<String> level,
        boolean guessed) {

    Choice choice(Business chosen, String chosenLevel) {
        return new Choice(chosen, division, Choice.NO_DEPARTMENT, "", specialty, chosenLevel);
    }

    /** Returns the first day on which there can be a declaration at all: nobody declares before graduating. */
    LocalDate earliest(LocalDate today) {
        LocalDate graduation = career.basis().graduationDate();
        return graduation.isAfter(today) ? graduation : today;
    }
}
