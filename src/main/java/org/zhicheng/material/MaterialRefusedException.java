package org.zhicheng.material;

import org.zhicheng.form.Problem;

/** A file was refused by one of F01–F05; nothing of it is kept. */
public class MaterialRefusedException extends RuntimeException {

    private final transient Problem problem;

    public MaterialRefusedException(Problem problem) {
        super(problem.rule());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
