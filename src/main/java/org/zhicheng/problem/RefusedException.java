package org.zhicheng.problem;

import java.util.List;

/** Says that sent data have problems; nothing was changed by them. */
public class RefusedException extends RuntimeException {

    private final transient List<Problem> problems;

    public RefusedException(List<Problem> problems) {
        super(problems.size() + " problems");
        this.problems = List.copyOf(problems);
    }

    /** @throws RefusedException where there is any problem */
    public static void ifAny(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new RefusedException(problems);
        }
    }

    /** @throws RefusedException with all of them, where one of them blocks */
    public static void ifOneBlocks(List<Problem> problems) {
        if (problems.stream().anyMatch(Problem::blocks)) {
            throw new RefusedException(problems);
        }
    }

    public List<Problem> problems() {
        return problems;
    }
}
