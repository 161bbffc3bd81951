package org.zhicheng.material.pdf;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhicheng.problem.Problem;

/**
 * What looking into a file found.
 *
 * @param pages 0 where the file could not be read
 */
public record Inspection(int pages, List<Problem> problems, DocumentStatements findings) {

    public Inspection {
        problems = List.copyOf(problems);
    }

    public Inspection(int pages, List<Problem> problems) {
        this(pages, problems, DocumentStatements.NONE);
    }

    Inspection with(DocumentStatements found) {
        return new Inspection(pages, problems, found);
    }

    public Inspection and(Optional<Problem> problem) {
        return new Inspection(
                pages, Stream.concat(problems.stream(), problem.stream()).toList(), findings);
    }

    /** Why the file cannot be taken, if it can't. */
    public Optional<Problem> refusal() {
        return problems.stream().filter(Problem::blocks).findFirst();
    }
}
