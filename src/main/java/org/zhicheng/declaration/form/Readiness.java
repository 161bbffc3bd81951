package org.zhicheng.declaration.form;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zhicheng.problem.Problem;

/**
 * Readiness lists the ready and the missing items of a case before 提交.
 *
 * @param problems all that a submission would report now, items or not
 * @param deadline the end of the window or of the time for corrections; null where nothing ends
 */
public record Readiness(List<Item> items, List<Problem> problems, Instant deadline) {

    /**
     * @param pointer of a section or a material; empty for the person
     * @param state ready | doubtful, with warnings to confirm | missing
     */
    public record Item(String pointer, String label, String state, List<Problem> problems) {

        /**
         * Makes an item of what concerns the person and no field, such as a ban (E03); empty where there is nothing.
         */
        public static Optional<Item> ofThePerson(String label, List<Problem> all) {
            List<Problem> own =
                    all.stream().filter(problem -> problem.pointer().isEmpty()).toList();
            return own.isEmpty() ? Optional.empty() : Optional.of(new Item("", label, "missing", own));
        }

        public static Item of(String pointer, String label, List<Problem> all) {
            List<Problem> own = all.stream()
                    .filter(problem -> (problem.pointer() + "/").startsWith(pointer + "/"))
                    .toList();
            boolean missing = own.stream().anyMatch(Problem::blocks);
            return new Item(pointer, label, missing ? "missing" : own.isEmpty() ? "ready" : "doubtful", own);
        }
    }
}
