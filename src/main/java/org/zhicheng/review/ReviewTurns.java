package org.zhicheng.review;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.ReviewOutlook;
import org.zhicheng.reference.Offices;

/** Tells the declaration whose turn it is. */
@Component
class ReviewTurns implements ReviewOutlook {

    private final ReviewStages stages;
    private final Offices offices;
    private final StagePaces paces;

    ReviewTurns(ReviewStages stages, Offices offices, StagePaces paces) {
        this.stages = stages;
        this.offices = offices;
        this.paces = paces;
    }

    @Override
    public Optional<Turn> of(Declaration declaration) {
        if (!declaration.status().inReview()) {
            return Optional.empty();
        }
        ReviewStage stage = stages.current(declaration);
        String group = stage.candidateGroup();
        return Optional.of(new Turn(
                offices.name(group),
                stage.name(),
                paces.usual(group).orElse(null),
                stage.dueDays(),
                offices.contact(group).orElse(null)));
    }
}
