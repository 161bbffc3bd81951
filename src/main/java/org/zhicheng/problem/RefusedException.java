package org.zhicheng.problem;

import java.util.List;

/** Says that sent data have problems; nothing was changed by them. */
public class RefusedException extends RuntimeException {

    private final transient List<Problem> problems;

    public RefusedException(List<Problem> problems) {
        super(problems.size() + " problems");
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
