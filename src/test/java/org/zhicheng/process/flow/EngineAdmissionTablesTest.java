package org.zhicheng.process.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhicheng.Proves;
import org.zhicheng.declaration.admission.AdmissionTables.Objection;
import org.zhicheng.problem.Messages;
import org.zhicheng.reference.TestDatabase;

/** What is made of the answers of tables that admins may change. */
class EngineAdmissionTablesTest {

    private static final Objection UNDECIDED = new Objection("H04", false, false, "系统未能判断学历、年限和现有职称是否符合申报级别的条件，请人工核对。");

    private final DecisionTables newest = mock(DecisionTables.class);
    private final EngineAdmissionTables tables =
            new EngineAdmissionTables(newest, new Messages(TestDatabase.messages()));

    @Test
    @Proves("H04")
    void leavesToTheReviewerWhatNoRowDecides() {
        answers();
        assertThat(both()).allSatisfy(found -> assertThat(found).contains(UNDECIDED));

        answers(row(null, null, null));
        assertThat(both()).allSatisfy(found -> assertThat(found).contains(UNDECIDED));
    }

    @Test
    void saysWhatARowSays() {
        answers(row(true, null, null));
        assertThat(both()).allSatisfy(found -> assertThat(found).isEmpty());
        answers(row(false, "block", "暂不符合"));
        assertThat(both()).allSatisfy(found -> assertThat(found).contains(new Objection("H04", true, false, "暂不符合")));
        answers(row(true, "flag", "请核对"));
        assertThat(both()).allSatisfy(found -> assertThat(found).contains(new Objection("H04", false, true, "请核对")));
        answers(row(null, "flag", "请核对"));
        assertThat(both()).allSatisfy(found -> assertThat(found).contains(new Objection("H04", false, false, "请核对")));
        answers(row(false, "flag", "请核对"));
        assertThat(both()).allSatisfy(found -> assertThat(found).contains(new Objection("H04", false, false, "请核对")));
    }

    private List<Optional<Objection>> both() {
        return List.of(tables.notEligible(Map.of()), tables.notEligibleForReview(Map.of()));
    }

    @SafeVarargs
    private final void answers(Map<String, Object>... rows) {
        for (String table : List.of("eligibility", "review-eligibility")) {
            when(newest.first(eq(table), anyMap())).thenReturn(Stream.of(rows).findFirst());
        }
    }

    private static Map<String, Object> row(Boolean eligible, String outcome, String message) {
        Map<String, Object> row = new HashMap<>();
        row.put("eligible", eligible);
        row.put("rule", "H04");
        row.put("outcome", outcome);
        row.put("message", message);
        return row;
    }
}
