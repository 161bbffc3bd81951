package org.zhicheng.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhicheng.Proves;

/** Z02: series and levels that are reached by an examination only. */
class ExamOnlyTableTest {

    private static final DecisionTable TABLE = new DecisionTable("exam-only");

    @AfterAll
    static void everyRowWasMet() {
        TABLE.assertThatEveryRowWasMet();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            04-01-01-01, intermediate, 卫生专业技术资格考试
            08-01-01-01, assistant,    出版专业技术人员职业资格考试
            15-01-01-01, intermediate, 翻译专业资格（水平）考试
            17-01-01-01, technician,   会计专业技术资格考试
            18-01-01-01, assistant,    统计专业技术资格考试
            19-01-01-01, intermediate, 经济专业技术资格考试
            27-01-01-01, assistant,    审计专业技术资格考试
            05-10-01-01, intermediate, 计算机技术与软件专业技术资格（水平）考试
            """)
    @Proves("Z02")
    void namesTheExamination(String specialty, String level, String exam) {
        DmnDecisionResult found = decide(specialty, level);

        assertThat(found.getSingleResult().<String>getEntry("rule")).isEqualTo("Z02");
        assertThat(found.getSingleResult().<String>getEntry("message")).contains(exam, "不受理");
    }

    @ParameterizedTest
    @CsvSource({"17-01-01-01, associate-senior", "05-09-01-01, assistant", "15-01-01-01, technician"})
    void leavesTheOthersAlone(String specialty, String level) {
        assertThat(decide(specialty, level).getSingleResult().<String>getEntry("rule"))
                .isNull();
    }

    private static DmnDecisionResult decide(String specialty, String level) {
        return TABLE.decide(Map.of("business", "initial", "specialty", specialty, "level", level));
    }
}
