package org.zhicheng.declaration.outlook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhicheng.declaration.admission.Eligibility.Career;
import org.zhicheng.declaration.life.Business;
import org.zhicheng.declaration.life.Choice;

/**
 * A question asks what a career opens in a division and specialty.
 *
 * @param business empty where the person does not know
 * @param specialty a leaf: the one that was chosen, or one that stands for all of them
 * @param leaves all that may still be meant; the specialty alone where it was chosen
 * @param level the level wanted; empty where the person does not know
 * @param guessed whether a day of the career is the last of a month or a year
 */
record Question(
        Optional<Business> business,
        Career career,
        String division,
        String specialty,
        List<String> leaves,
        Optional<String> level,
        boolean guessed) {

    Question {
        leaves = List.copyOf(leaves);
    }

    /** Asks the same of one specialty among those that may be meant. */
    Question of(String leaf) {
        return new Question(business, career, division, leaf, leaves, level, guessed);
    }

    /** Tells whether the specialty is still open. */
    boolean undecided() {
        return leaves.size() > 1;
    }

    Choice choice(Business chosen, String chosenLevel) {
        return new Choice(chosen, division, Choice.NO_DEPARTMENT, "", specialty, chosenLevel);
    }

    /** Returns the first day on which there can be a declaration at all: nobody declares before graduating. */
    LocalDate earliest(LocalDate today) {
        LocalDate graduation = career.basis().graduationDate();
        return graduation.isAfter(today) ? graduation : today;
    }
}
