package org.zhicheng.form;

import java.util.List;

/**
 * A draft that was kept, and what is wrong with it as it stands.
 *
 * @param said not refused before it is sent
 */
public record KeptSection(SavedSection section, List<Problem> said) {

    public KeptSection {
        said = List.copyOf(said);
    }
}
