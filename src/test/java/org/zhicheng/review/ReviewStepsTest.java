package org.zhicheng.review;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhicheng.declaration.life.CaseLife;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.problem.Messages;
import org.zhicheng.reference.Offices;

/** Checks where a case goes on when its correction changed its way. */
class ReviewStepsTest {

    private static final ReviewStage SPORTS = stage(1, "department-review", "office-320900-sports");
    private static final ReviewStage TINGHU = stage(2, "county-review", "office-320902");
    private static final ReviewStage YANDU = stage(2, "county-review", "office-320903");
    private static final ReviewStage CITY = stage(3, "city-review", "office-320900");

    private final Declarations declarations = mock(Declarations.class);
    private final ReviewStages stages = mock(ReviewStages.class);
    private final CaseLife life = mock(CaseLife.class);
    private final ReviewSteps steps = new ReviewSteps(
            declarations,
            life,
            stages,
            mock(StageDeadlines.class),
            mock(Offices.class),
            mock(OpenedStages.class),
            mock(Messages.class));

    @Test
    void beginsAtTheFirst() {
        at(null);
        replan(List.of(), List.of(SPORTS, TINGHU, CITY));
        verifyNoInteractions(life);
    }

    @Test
    void comesBackToWhoReturnedIt() {
        at(3);
        replan(List.of(TINGHU, CITY), List.of(TINGHU, CITY));
        verify(life).nextStage("d1", 3);
        verifyNoMoreInteractions(life);
    }

    @Test
    void passesOverNoDepartmentThatWasChosenLater() {
        at(3);
        replan(List.of(TINGHU, CITY), List.of(SPORTS, TINGHU, CITY));
        verify(life).nextStage("d1", 1);
        verifyNoMoreInteractions(life);
    }

    @Test
    void goesToTheCountyThatWasChosenLater() {
        at(3);
        replan(List.of(TINGHU, CITY), List.of(YANDU, CITY));
        verify(life).nextStage("d1", 2);
        verifyNoMoreInteractions(life);
    }

    @Test
    void findsItsOfficeInATableThatCountsOtherwise() {
        at(3);
        replan(
                List.of(TINGHU, CITY),
                List.of(stage(10, "county-review", "office-320902"), stage(20, "city-review", "office-320900")));
        verify(life).nextStage("d1", 20);
        verifyNoMoreInteractions(life);
    }

    @Test
    void isSeenOnceMoreWhereEveryOfficeLeftHasApproved() {
        at(3);
        replan(List.of(TINGHU, CITY), List.of(TINGHU));
        verify(life).nextStage("d1", 2);
        verifyNoMoreInteractions(life);
    }

    private void at(Integer position) {
        Declaration declaration = mock(Declaration.class);
        when(declaration.currentStage()).thenReturn(position);
        when(declarations.get("d1")).thenReturn(declaration);
    }

    private void replan(List<ReviewStage> before, List<ReviewStage> now) {
        when(stages.of("d1")).thenReturn(before, now);
        steps.plan("d1", now);
        verify(stages).plan("d1", now);
    }

    private static ReviewStage stage(int position, String stage, String group) {
        return new ReviewStage(position, stage, "审核", group, 5);
    }
}
