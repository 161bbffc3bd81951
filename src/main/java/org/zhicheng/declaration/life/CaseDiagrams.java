package org.zhicheng.declaration.life;

import java.util.List;

/** Finds the diagrams that a case runs through. */
public interface CaseDiagrams {

    /** Returns the diagrams, the main process first. */
    List<CaseDiagram> of(String declarationId);
}
