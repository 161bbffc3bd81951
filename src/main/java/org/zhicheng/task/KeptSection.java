package org.zhicheng.task;

import java.util.List;
import org.zhicheng.problem.Problem;

/**
 * A kept section is a saved draft with the problems that it has as it stands.
 *
 * @param said not refused before it is sent
 */
public record KeptSection(SavedSection section, List<Problem> said) {

    public KeptSection {
        said = List.copyOf(said);
    }
}
