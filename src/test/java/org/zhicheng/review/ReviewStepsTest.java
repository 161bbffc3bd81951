package org.zhicheng.review;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhicheng.audit.AuditLog;
import org.zhicheng.declaration.life.Declaration;
import org.zhicheng.declaration.life.DeclarationStatus;
import org.zhicheng.declaration.life.Declarations;
import org.zhicheng.declaration.life.DeclaredWindow;
import org.zhicheng.declaration.life.Timeline;
import org.zhicheng.problem.Messages;
import org.zhicheng.reference.Offices;
import org.zhicheng.reference.WorkingDays;

/** Checks where a case goes on when its correction changed its way. */
class ReviewStepsTest {

    private static final ReviewStage SPORTS = stage(1, "department-review", "office-320900-sports");
    private static final ReviewStage TINGHU = stage(2, "county-review", "office-320902");
    private static final ReviewStage YANDU = stage(2, "county-review", "office-320903");
    private static final ReviewStage CITY = stage(3, "city-review", "office-320900");

    private final Declarations declarations = mock(Declarations.class);
    private final ReviewStages stages = mock(ReviewStages.class);
    private final ReviewSteps steps = new ReviewSteps(
            declarations,
            stages,
            mock(DeclaredWindow.class),
            mock(Timeline.class),
            mock(AuditLog.class),
            mock(Offices.class),
            mock(WorkingDays.class),
            mock(Messages.class),
            mock(Clock.class));

    @Test
    void beginsAtTheFirst() {
        at(null);
        replan(List.of(), List.of(SPORTS, TINGHU, CITY));
        verify(declarations, never()).setReviewStage(any(), any(), anyInt());
    }

    @Test
    void comesBackToWhoReturnedIt() {
        at(3);
        replan(List.of(TINGHU, CITY), List.of(TINGHU, CITY));
        verify(declarations).setReviewStage("d1", DeclarationStatus.CHECKING, 3);
    }

    @Test
    void passesOverNoDepartmentThatWasChosenLater() {
        at(3);
        replan(List.of(TINGHU, CITY), List.of(SPORTS, TINGHU, CITY));
        verify(declarations).setReviewStage("d1", DeclarationStatus.CHECKING, 1);
    }

    @Test
    void goesToTheCountyThatWasChosenLater() {
        at(3);
        replan(List.of(TINGHU, CITY), List.of(YANDU, CITY));
        verify(declarations).setReviewStage("d1", DeclarationStatus.CHECKING, 2);
    }

    @Test
    void findsItsOfficeInATableThatCountsOtherwise() {
        at(3);
        replan(
                List.of(TINGHU, CITY),
                List.of(stage(10, "county-review", "office-320902"), stage(20, "city-review", "office-320900")));
        verify(declarations).setReviewStage("d1", DeclarationStatus.CHECKING, 20);
    }

    @Test
    void isSeenOnceMoreWhereEveryOfficeLeftHasApproved() {
        at(3);
        replan(List.of(TINGHU, CITY), List.of(TINGHU));
        verify(declarations).setReviewStage("d1", DeclarationStatus.CHECKING, 2);
    }

    private void at(Integer position) {
        Declaration declaration = mock(Declaration.class);
        when(declaration.currentStage()).thenReturn(position);
        when(declaration.status()).thenReturn(DeclarationStatus.CHECKING);
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
