package org.zhicheng.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.form.Fixtures.form;
import static org.zhicheng.form.Fixtures.json;
import static org.zhicheng.form.Fixtures.messages;
import static org.zhicheng.form.Fixtures.validator;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhicheng.Proves;
import org.zhicheng.form.FormSchema;
import org.zhicheng.form.FormValidator;
import org.zhicheng.form.Mode;
import org.zhicheng.problem.Problem;

class ReturnMarksTest {

    private static final FormSchema FORM =
            form("{'type':'textfield','key':'returns','label':'审核','properties':{'widget':'declaration-review'}}");

    private final FormValidator validator = validator((expression, context) -> null, new ReturnMarks(messages()));

    private List<Problem> check(String returns, Mode mode) {
        return validator.validate(FORM, json("{'returns':" + returns + "}"), json("{}"), mode);
    }

    @Test
    void takesItemsWithReasons() {
        String marks =
                "[{'item':'section:workSummary','reason':'内容空泛'},{'item':'material:commitment-letter','reason':'未签字'}]";

        assertThat(check(marks, Mode.SUBMIT)).isEmpty();
        assertThat(validator.clean(FORM, json("{'returns':" + marks + "}"), json("{}")))
                .isEqualTo(json("{'returns':" + marks + "}"));
        assertThat(check("null", Mode.SUBMIT)).isEmpty();
        assertThat(check("[]", Mode.SUBMIT)).isEmpty();
    }

    @Test
    @Proves("Y03")
    void wantsAReasonForEachOnSubmission() {
        String marks = "[{'item':'section:education'},{'item':'section:workSummary','reason':' '}]";

        assertThat(check(marks, Mode.DRAFT)).isEmpty();
        assertThat(check(marks, Mode.SUBMIT))
                .containsExactly(
                        Problem.block("Y03", "/returns/0/reason", "请填写退回（不通过）原因。"),
                        Problem.block("Y03", "/returns/1/reason", "请填写退回（不通过）原因。"));
        assertThat(check("[{'item':'section:education','reason':'" + "长".repeat(1001) + "'}]", Mode.DRAFT))
                .containsExactly(Problem.block(null, "/returns/0/reason", "退回原因最多1000个字符。"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'x'",
                "{}",
                "[1]",
                "[{}]",
                "[{'item':'section:'}]",
                "[{'item':'other:a'}]",
                "[{'item':'section:a','reason':1}]",
                "[{'item':'section:a','other':'b'}]",
                "[{'item':'section:a','reason':'b','other':'c'}]",
                "[{'item':'section:a','reason':'b'},{'item':'section:a','reason':'b'}]"
            })
    void refusesOtherShapes(String marks) {
        assertThat(check(marks, Mode.DRAFT))
                .containsExactly(Problem.block(null, "/returns", "退回事项的内容无法识别，请刷新页面后重新勾选。"));
    }
}
