package org.zhicheng.material;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhicheng.form.Problem;

/**
 * What looking into a file found.
 *
 * @param pages 0 where the file could not be read
 */
public record Inspection(int pages, List<Problem> problems, Findings findings) {

    public Inspection {
        problems = List.copyOf(problems);
    }

    Inspection(int pages, List<Problem> problems) {
        this(pages, problems, Findings.NONE);
    }

    Inspection with(Findings found) {
        return new Inspection(pages, problems, found);
    }

    Inspection and(Optional<Problem> problem) {
        return new Inspection(
                pages, Stream.concat(problems.stream(), problem.stream()).toList(), findings);
    }

    /** Why the file cannot be taken, if it can't. */
    Optional<Problem> refusal() {
        return problems.stream().filter(Problem::blocks).findFirst();
    }
}
