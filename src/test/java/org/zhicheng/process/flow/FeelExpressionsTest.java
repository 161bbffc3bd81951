package org.zhicheng.process.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhicheng.form.Fixtures.form;
import static org.zhicheng.form.Fixtures.json;
import static org.zhicheng.form.Fixtures.validator;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhicheng.form.FormSchema;
import org.zhicheng.form.FormValidator;
import org.zhicheng.form.InvalidExpressionException;
import org.zhicheng.form.Mode;
import org.zhicheng.problem.Problem;

class FeelExpressionsTest {

    private final FeelExpressions feel = new FeelExpressions();

    private final Map<String, Object> context = context();

    private static Map<String, Object> context() {
        Map<String, Object> context = new HashMap<>();
        context.put("facts", Map.of("educationOutcome", "MATCH", "round", 2));
        context.put("education", Map.of("degrees", List.of(Map.of("school", "一"), Map.of("school", "二"))));
        context.put("text", "工作总结");
        context.put("date", "2026-11-23");
        context.put("amount", 1.5);
        context.put("nothing", null);
        return context;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    facts.educationOutcome = "MATCH"             | true
                    facts.educationOutcome != "MATCH"            | false
                    facts.missing = null                         | true
                    missing = "x"                                | false
                    missing.deeper.still = null                  | true
                    nothing = null                               | true
                    count(education.degrees) > 1                 | true
                    education.degrees[1].school = "一"           | true
                    some d in education.degrees satisfies d.school = "二" | true
                    list contains(education.degrees.school, "三") | false
                    string length(text) >= 4                     | true
                    facts.round + amount = 3.5                   | true
                    date < "2026-12-01"                          | true
                    date(date) < date("2026-12-01")              | true
                    if missing then 1 else 2                     | 2
                    not(facts.educationOutcome = "NOT_FOUND")    | true
                    """)
    void answersWhatFormsAsk(String expression, String answer) {
        assertThat(feel.evaluate(expression, context)).hasToString(answer);
    }

    @Test
    void comparesWhatIsMissingWithoutFailing() {
        assertThat(feel.evaluate("missing > 3", context)).isNull();
        assertThat(feel.evaluate("string length(missing) > 3", context)).isNull();
    }

    @Test
    void givesPlainJava() {
        assertThat(feel.evaluate("1 + 1", context)).isEqualTo(BigDecimal.valueOf(2));
        assertThat(feel.evaluate("[1, \"二\", null]", context))
                .isEqualTo(java.util.Arrays.asList(BigDecimal.ONE, "二", null));
        assertThat(feel.evaluate("{label: \"一\", value: 1}", context))
                .isEqualTo(Map.of("label", "一", "value", BigDecimal.ONE));
        assertThat(feel.evaluate("date(\"2026-11-23\") + duration(\"P1D\")", context))
                .isEqualTo("2026-11-24");
        assertThat(feel.evaluate("nothing", context)).isNull();
    }

    @Test
    void namesTheExpressionThatCannotBeRead() {
        assertThatThrownBy(() -> feel.evaluate("1 +", context))
                .isInstanceOf(InvalidExpressionException.class)
                .hasMessageStartingWith("Cannot evaluate FEEL expression '1 +'");
    }

    @Test
    void servesForms() {
        FormSchema form = form("""
                {'type':'group','path':'education','label':'学历','components':[
                  {'type':'datetime','subtype':'date','key':'registrationValidUntil','label':'有效期',
                   'validate':{'required':true},'conditional':{'hide':'=facts.educationOutcome = \\"MATCH\\"'}},
                  {'type':'dynamiclist','path':'rows','label':'行','components':[
                    {'type':'checkbox','key':'other','label':'其他'},
                    {'type':'textfield','key':'name','label':'名称','validate':{'required':true},
                     'conditional':{'hide':'=not(this.other)'}}]},
                  {'type':'select','key':'pick','label':'选','valuesExpression':'=for n in 1..3 return n'},
                  {'type':'expression','key':'count','expression':'=count(education.rows)'}]}
                """);
        FormValidator validator = validator(feel);
        String data = "{'education':{'rows':[{'other':true},{'other':false}],'pick':2}}";

        assertThat(validator.validate(form, json(data), json("{'educationOutcome':'MATCH'}"), Mode.SUBMIT))
                .extracting(Problem::pointer)
                .containsExactly("/education/rows/0/name");
        assertThat(validator.validate(form, json(data), json("{'educationOutcome':'NOT_FOUND'}"), Mode.SUBMIT))
                .extracting(Problem::pointer)
                .containsExactly("/education/registrationValidUntil", "/education/rows/0/name");
        assertThat(validator
                        .clean(form, json(data), json("{}"))
                        .at("/education/count")
                        .intValue())
                .isEqualTo(2);
    }
}
