package org.zhicheng.review;

import org.springframework.stereotype.Component;
import org.zhicheng.declaration.life.Declarations;

/** Finds the stage that a case is at. */
@Component
public class CurrentStages {

    private final Declarations declarations;
    private final ReviewStages stages;

    CurrentStages(Declarations declarations, ReviewStages stages) {
        this.declarations = declarations;
        this.stages = stages;
    }

    /** @throws IllegalStateException where none was planned */
    public ReviewStage of(String declarationId) {
        return stages.current(declarations.get(declarationId));
    }
}
