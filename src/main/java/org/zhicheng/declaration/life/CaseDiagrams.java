package org.zhicheng.declaration.life;

import java.util.List;

/** The diagrams that a case runs through. */
public interface CaseDiagrams {

    /** The main process first. */
    List<CaseDiagram> of(String declarationId);
}
