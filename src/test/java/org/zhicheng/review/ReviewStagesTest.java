package org.zhicheng.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.zhicheng.form.Fixtures.messages;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhicheng.reference.Offices;
import org.zhicheng.reference.TestDatabase;

/** Checks that a stage of the routing table is kept where an office can take it. */
class ReviewStagesTest {

    private static final ReviewStage COUNTY = new ReviewStage(2, "county-review", "区县人社审核", "office-320902", 5);
    private static final ReviewStage NOBODYS = new ReviewStage(1, "department-review", "主管部门审核", "office-320900-", 5);

    @Test
    void refusesATaskThatWouldBeInNobodysList() throws Exception {
        try (TestDatabase database = TestDatabase.h2()) {
            database.addDeclaration("d1");
            Offices offices = mock(Offices.class);
            when(offices.groups()).thenReturn(Set.of("office-320902"));
            ReviewStages stages = new ReviewStages(database.jdbc(), offices, messages());
            stages.plan("d1", List.of(COUNTY));

            assertThatThrownBy(() -> stages.plan("d1", List.of(NOBODYS, COUNTY)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("office-320900-");
            assertThat(stages.of("d1")).containsExactly(COUNTY);
        }
    }
}
