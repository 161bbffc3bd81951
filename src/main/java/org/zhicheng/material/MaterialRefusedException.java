package org.zhicheng.material;

import org.zhicheng.problem.Problem;

/** Says that the file was not kept, for one reason that the person can act on. */
public class MaterialRefusedException extends RuntimeException {

    private final transient Problem problem;

    public MaterialRefusedException(Problem problem) {
        super(problem.message());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
