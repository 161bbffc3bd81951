package org.zhicheng.material.pdf;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhicheng.problem.Problem;

/**
 * An inspection holds what was found in a file.
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

    /** Returns the reason why the file cannot be taken; empty where it can. */
    public Optional<Problem> refusal() {
        return problems.stream().filter(Problem::blocks).findFirst();
    }
}
