package org.zhicheng.review;

import org.springframework.stereotype.Component;
import org.zhicheng.declaration.dossier.Dossier;
import org.zhicheng.declaration.dossier.Dossiers;
import org.zhicheng.declaration.form.TaskFormHandler.OpenTask;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.problem.ConflictException;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.NotAllowedException;

/** Opens the dossier behind a reviewer's task: not the own case, and only while the own office has it (Y01, Y02). */
@Component
class ReviewedCases {

    private final Declarations declarations;
    private final Dossiers dossiers;
    private final ReviewStages stages;
    private final Deciders deciders;
    private final Messages messages;

    /** @param stage at which the case is; null where none is */
    record Reviewed(Dossier dossier, ReviewStage stage) {}

    ReviewedCases(
            Declarations declarations, Dossiers dossiers, ReviewStages stages, Deciders deciders, Messages messages) {
        this.declarations = declarations;
        this.dossiers = dossiers;
        this.stages = stages;
        this.deciders = deciders;
        this.messages = messages;
    }

    /** @throws NotAllowedException where this person may not review it */
    Declaration require(OpenTask open) {
        Declaration declaration = declarations.get(open.task().declarationId());
        deciders.requireSight(declaration, open.task().candidateGroups(), open.viewer());
        return declaration;
    }

    /** As {@link #require}. */
    Reviewed open(OpenTask open) {
        Declaration declaration = require(open);
        ReviewStage stage = stages.of(declaration.id()).stream()
                .filter(one -> Integer.valueOf(one.position()).equals(declaration.currentStage()))
                .findFirst()
                .orElse(null);
        return new Reviewed(dossiers.open(declaration), stage);
    }

    /** @throws ConflictException where it is with the offices no more */
    Reviewed toDecide(OpenTask open) {
        Reviewed reviewed = open(open);
        if (!reviewed.dossier().declaration().status().inReview()) {
            throw new ConflictException(messages.say("task.gone"));
        }
        deciders.require(reviewed.dossier().declaration(), open.task().candidateGroups(), open.viewer());
        return reviewed;
    }
}
