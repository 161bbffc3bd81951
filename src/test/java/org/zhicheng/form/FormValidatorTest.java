package org.zhicheng.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.form.Fixtures.form;
import static org.zhicheng.form.Fixtures.json;
import static org.zhicheng.form.Fixtures.validator;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhicheng.Attack;
import org.zhicheng.problem.Problem;
import tools.jackson.databind.JsonNode;

class FormValidatorTest {

    private static final JsonNode NO_FACTS = json("{}");

    private final FormValidator validator = validator(FormValidatorTest::lookUp);

    /** Enough of FEEL for here: the name of a variable. */
    private static Object lookUp(String expression, Map<String, ?> context) {
        return context.get(expression);
    }

    private List<Problem> submit(FormSchema form, String data) {
        return validator.validate(form, json(data), NO_FACTS, Mode.SUBMIT);
    }

    private List<Problem> draft(FormSchema form, String data) {
        return validator.validate(form, json(data), NO_FACTS, Mode.DRAFT);
    }

    private static Problem says(String pointer, String message) {
        return Problem.block(null, pointer, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    textfield                                                | 1            | “甲”应为文字，请重新填写。
                    textfield                                                | ['x']        | “甲”应为文字，请重新填写。
                    textfield                                                | 'a\\nb'      |
                    textarea                                                 | 'a\\nb'      |
                    textfield','validate':{'required':true},'x':'            | '  '         | 请填写甲。
                    textfield','validate':{'required':true},'x':'            | null         | 请填写甲。
                    textfield','validate':{'required':true},'properties':{'widget':'id-number'},'x':'  | '' | 请填写甲。
                    textfield','validate':{'required':true},'properties':{'widget':'level-picker'},'x':' | '' | 请选择甲。
                    textfield','validate':{'required':true},'properties':{'requiredMessage':'请写明甲。'},'x':' | '' | 请写明甲。
                    select','validate':{'required':true},'values':[],'x':'   | null         | 请选择甲。
                    datetime','validate':{'required':true},'x':'             | null         | 请填写甲。
                    textfield','validate':{'minLength':3},'x':'              | ' ab '       | “甲”至少需要3个字符，当前2个。
                    textfield','validate':{'minLength':3},'x':'              | ''           |
                    textfield','validate':{'maxLength':3},'x':'              | ' abcd '     | “甲”最多3个字符，当前4个。
                    textfield','validate':{'maxLength':3},'x':'              | ' abc '      |
                    textfield','validate':{'maxLength':3},'x':'              | '𠮷𠮷'       | “甲”最多3个字符，当前4个。
                    textfield','validate':{'pattern':'^[0-9]{11}$'},'x':'    | '1380000000' | “甲”格式不正确，请核对后重新填写。
                    textfield','validate':{'pattern':'^[0-9]{11}$'},'x':'    | '13800000001'|
                    textfield','validate':{'pattern':'^1','patternErrorMessage':'以1开头'},'x':' | '2' | 以1开头
                    textfield','validate':{'validationType':'email'},'x':'   | 'a@b.cn'     |
                    textfield','validate':{'validationType':'email'},'x':'   | 'a@'         | “甲”应为有效的电子邮箱，例如 name@example.cn。
                    textfield','validate':{'validationType':'phone'},'x':'   | '+8613800000001' |
                    textfield','validate':{'validationType':'phone'},'x':'   | '1380'       | “甲”应为带国家或地区代码的电话号码，例如 +8613800000001。
                    number                                                   | '1'          | “甲”应为数字，请重新填写。
                    number                                                   | 1.5          |
                    number','serializeToString':true,'x':'                   | '1.5'        |
                    number','serializeToString':true,'x':'                   | '1e9'        | “甲”应为数字，请重新填写。
                    number','decimalDigits':0,'x':'                          | 1.5          | “甲”应为整数。
                    number','decimalDigits':2,'x':'                          | 1.555        | “甲”最多保留2位小数。
                    number','increment':5,'x':'                              | 12           | “甲”应为5的整数倍。
                    number','validate':{'min':1,'max':9},'x':'               | 0            | “甲”不能小于1。
                    number','validate':{'min':1,'max':9},'x':'               | 10           | “甲”不能大于9。
                    number','validate':{'required':true},'x':'               | 0            |
                    checkbox                                                 | 'true'       | “甲”的内容无法识别，请重新勾选。
                    checkbox','validate':{'required':true},'x':'             | false        | 请勾选“甲”。
                    datetime','subtype':'date','x':'                         | '2026-02-29' | “甲”应为有效日期，例如 2013-06-20。
                    datetime','subtype':'date','x':'                         | '2024-02-29' |
                    datetime','subtype':'date','x':'                         | '+12026-1-1' | “甲”应为有效日期，例如 2013-06-20。
                    datetime','subtype':'date','disallowPassedDates':true,'x':' | '2026-11-22' | “甲”不能早于今天。
                    datetime','subtype':'date','disallowPassedDates':true,'x':' | '2026-11-23' |
                    datetime','subtype':'time','x':'                         | '24:30'      | “甲”应为有效时间，例如 09:30。
                    datetime','subtype':'time','x':'                         | '09:30+08:00'|
                    datetime','subtype':'datetime','x':'                     | '2026-01-31T09:30Z' |
                    datetime','subtype':'datetime','x':'                     | '2026-01-31' | “甲”应为有效的日期和时间，例如 2026-01-31 09:30。
                    select','values':[{'label':'一','value':'1'}],'x':'      | '1'          |
                    select','values':[{'label':'一','value':'1'}],'x':'      | '2'          | “甲”所选内容不在可选范围内，请重新选择。
                    select','values':[{'label':'一','value':'1'}],'x':'      | {'a':1}      | “甲”所选内容不在可选范围内，请重新选择。
                    radio','validate':{'required':true},'values':[],'x':'    | null         | 请选择甲。
                    taglist','values':[{'value':1},{'value':2}],'x':'        | [1,2.0]      |
                    taglist','values':[{'value':1}],'x':'                    | [1,1]        | “甲”所选内容不在可选范围内，请重新选择。
                    checklist','values':[{'value':1}],'x':'                  | 1            | “甲”所选内容不在可选范围内，请重新选择。
                    checklist','validate':{'required':true},'x':'            | []           | 请选择甲。
                    """)
    void checksOneField(String type, String value, String message) {
        FormSchema form = form("{'key':'a','label':'甲','type':'" + type + "'}".replace("'type':''", ""));

        List<String> said = submit(form, "{'a':" + value + "}").stream()
                .map(Problem::message)
                .toList();

        assertThat(said).isEqualTo(message == null ? List.of() : List.of(message));
    }

    private static final FormSchema DEGREES = form("""
            {'type':'group','path':'education','label':'学历学位信息','components':[
              {'type':'dynamiclist','path':'degrees','label':'学历','properties':{'minRows':1},'components':[
                {'type':'textfield','key':'school','label':'学校','validate':{'required':true}}]}]}
            """);

    @Test
    void pointsIntoRows() {
        assertThat(submit(DEGREES, "{'education':{'degrees':[{'school':'一'},{}]}}"))
                .containsExactly(says("/education/degrees/1/school", "请填写学校。"));
    }

    @Test
    void boundsRows() {
        assertThat(submit(DEGREES, "{}")).containsExactly(says("/education/degrees", "“学历”至少需要填写1条。"));
        assertThat(submit(DEGREES, "{'education':{'degrees':[" + "{},".repeat(100) + "{}]}}"))
                .containsExactly(says("/education/degrees", "“学历”最多可填写100条。"));
    }

    @Test
    @Attack(Attack.Kind.VARIABLES)
    void refusesOtherShapesThanTheForms() {
        assertThat(draft(DEGREES, "{'education':[]}"))
                .containsExactly(says("/education", "“学历学位信息”的内容无法识别，请刷新页面后重新填写。"));
        assertThat(draft(DEGREES, "{'education':{'degrees':{}}}"))
                .containsExactly(says("/education/degrees", "“学历”的内容无法识别，请刷新页面后重新填写。"));
        assertThat(draft(DEGREES, "{'education':{'degrees':['x']}}"))
                .containsExactly(says("/education/degrees/0", "“学历”的内容无法识别，请刷新页面后重新填写。"));
        assertThat(draft(DEGREES, "[]")).hasSize(1);
    }

    @Test
    @Attack(Attack.Kind.VARIABLES)
    void refusesUnknownKeysWhereverTheyAre() {
        assertThat(draft(DEGREES, "{'facts':{},'education':{'degrees':[{'s/x':1}]}}"))
                .containsExactly(
                        says("/facts", "表单中没有“facts”这一项，请刷新页面后重试。"),
                        says("/education/degrees/0/s~1x", "表单中没有“s/x”这一项，请刷新页面后重试。"));
    }

    @Test
    void asksNothingOfADraftButItsFormat() {
        assertThat(draft(DEGREES, "{}")).isEmpty();
        assertThat(draft(DEGREES, "{'education':{'degrees':[{'school':1}]}}")).hasSize(1);
        FormSchema form =
                form("{'type':'textfield','key':'a','label':'甲','validate':{'pattern':'^[0-9]{11}$','maxLength':11}}");
        assertThat(draft(form, "{'a':'138'}")).isEmpty();
        assertThat(draft(form, "{'a':'138000000011'}")).hasSize(1);
    }

    @Test
    @Attack(Attack.Kind.VARIABLES)
    void boundsSizeLengthAndDepth() {
        FormSchema form = form("{'type':'textarea','key':'a','label':'甲'}");
        assertThat(draft(form, "{'a':'" + "字".repeat(20_001) + "'}"))
                .containsExactly(says("/a", "该项内容超过20000个字符，请精简后重试。"));
        assertThat(draft(
                        form,
                        "{'b':['" + String.join("','", "字".repeat(300).repeat(1).split("(?<=\\G.{100})")) + "']}"))
                .hasSize(1);
        assertThat(draft(
                        form,
                        "{'a':'" + "字".repeat(19_000) + "','b':'" + "字".repeat(19_000) + "','c':'" + "字".repeat(19_000)
                                + "','d':'" + "字".repeat(19_000) + "','e':'" + "字".repeat(19_000) + "'}"))
                .containsExactly(says("", "填写的内容过多（超过256KB），请精简后重试。"));
        assertThat(draft(form, "{'a':" + "[".repeat(30) + "]".repeat(30) + "}")).hasSize(1);
    }

    @Test
    @Attack(Attack.Kind.VARIABLES)
    void ignoresWhatIsHiddenReadOnlyOrDisabled() {
        FormSchema form = form(
                "{'type':'checkbox','key':'off','label':'关'}",
                "{'type':'textfield','key':'a','label':'甲','validate':{'required':true},'conditional':{'hide':'=off'}}",
                "{'type':'textfield','key':'b','label':'乙','validate':{'required':true},'readonly':true}",
                "{'type':'textfield','key':'c','label':'丙','validate':{'required':true},'disabled':true}",
                "{'type':'textfield','key':'d','label':'丁','validate':{'required':true},'readonly':'=off'}");

        assertThat(submit(form, "{'off':true,'a':1,'b':2,'c':3,'d':4}")).isEmpty();
        assertThat(validator.clean(form, json("{'off':true,'a':'1','b':'2','c':'3','d':'4'}"), NO_FACTS))
                .isEqualTo(json("{'off':true}"));
        assertThat(submit(form, "{'off':false}")).extracting(Problem::pointer).containsExactly("/a", "/d");
    }

    @Test
    @Attack(Attack.Kind.VARIABLES)
    void doesNotLetAHiddenValueHideAnother() {
        FormSchema form = form(
                "{'type':'checkbox','key':'first','label':'一','conditional':{'hide':'=always'}}",
                "{'type':'textfield','key':'a','label':'甲','validate':{'required':true},'conditional':{'hide':'=first'}}");
        FormValidator alwaysHidden = validator(
                (expression, context) -> expression.equals("always") ? Boolean.TRUE : context.get(expression));

        assertThat(alwaysHidden.validate(form, json("{'first':true}"), NO_FACTS, Mode.SUBMIT))
                .containsExactly(says("/a", "请填写甲。"));
    }

    @Test
    void evaluatesLimitsAndOptions() {
        FormSchema form = form(
                "{'type':'number','key':'a','label':'甲','validate':{'max':'=b'}}",
                "{'type':'number','key':'b','label':'乙'}",
                "{'type':'select','key':'c','label':'丙','valuesExpression':'=facts'}",
                "{'type':'select','key':'d','label':'丁','valuesKey':'e'}",
                "{'type':'taglist','key':'e','label':'戊','values':[{'value':'x'},{'value':'y'}]}");

        assertThat(submit(form, "{'a':3,'b':2,'c':'x','d':'y','e':['x']}"))
                .extracting(Problem::pointer)
                .containsExactly("/a", "/c", "/d");
        assertThat(submit(form, "{'a':2,'b':2,'d':'x','e':['x']}")).isEmpty();
    }

    @Test
    void computesExpressionsItself() {
        FormSchema form =
                form("{'type':'number','key':'a','label':'甲'}", "{'type':'expression','key':'twin','expression':'=a'}");

        assertThat(validator.clean(form, json("{'a':2,'twin':99}"), NO_FACTS)).isEqualTo(json("{'a':2,'twin':2}"));
    }

    /** Groups of many fields are hidden by one expression, and evaluating it is what reading a form costs. */
    @Test
    void evaluatesWhatHidesFieldsOnceForAllOfThem() {
        String field = "{'type':'textfield','key':'%s','label':'甲','conditional':{'hide':'=secret'}}";

        assertThat(evaluations(form(field.formatted("a"), field.formatted("b"), field.formatted("c"))))
                .isEqualTo(evaluations(form(field.formatted("a"))))
                .isPositive();
    }

    private static int evaluations(FormSchema form) {
        AtomicInteger asked = new AtomicInteger();
        validator((expression, context) -> {
                    asked.incrementAndGet();
                    return lookUp(expression, context);
                })
                .validate(form, json("{'a':'x'}"), json("{'secret':false}"), Mode.SUBMIT);
        return asked.get();
    }

    @Test
    void cleansInTheFormsOrder() {
        FormSchema form = form(
                "{'type':'textfield','key':'a','label':'甲'}",
                "{'type':'group','path':'g','label':'组','components':[{'type':'textarea','key':'b','label':'乙'}]}",
                "{'type':'group','path':'g','label':'组','components':[{'type':'checkbox','key':'c','label':'丙'}]}",
                "{'type':'group','path':'h','label':'空','components':[{'type':'textfield','key':'d','label':'丁'}]}");

        assertThat(validator.clean(form, json("{'x':1,'g':{'c':'no','b':' 字 '},'a':''}"), NO_FACTS))
                .hasToString("{\"a\":\"\",\"g\":{\"b\":\"字\"}}");
    }

    @Test
    void asksWidgetsBeforeTheFormsOwnDemands() {
        FormValidator withWidget = validator(FormValidatorTest::lookUp, new Widget(FieldValidator.Value.TEXT));
        FormSchema form = form(
                "{'type':'textfield','key':'a','label':'甲','validate':{'required':true},'properties':{'widget':'picky'}}");

        assertThat(withWidget.validate(form, json("{}"), NO_FACTS, Mode.SUBMIT))
                .containsExactly(Problem.block("U03", "/a", "picky about  in SUBMIT"));
    }

    @Test
    @Attack(Attack.Kind.VARIABLES)
    void takesStructuresOnlyFromWidgetsThatHaveThem() {
        FormSchema form = form("{'type':'textfield','key':'a','label':'甲','properties':{'widget':'picky'}}");
        JsonNode data = json("{'a':[{'item':'x'}]}");

        assertThat(draft(form, "{'a':[{'item':'x'}]}")).hasSize(1);
        assertThat(validator(FormValidatorTest::lookUp, new Widget(FieldValidator.Value.NOTHING))
                        .clean(form, data, NO_FACTS))
                .isEmpty();
        assertThat(validator(FormValidatorTest::lookUp, new Widget(FieldValidator.Value.STRUCTURE))
                        .validate(form, data, NO_FACTS, Mode.DRAFT))
                .hasSize(1);
    }

    private record Widget(FieldValidator.Value value) implements FieldValidator {

        @Override
        public String widget() {
            return "picky";
        }

        @Override
        public List<Problem> check(FieldContext context, Mode mode) {
            return List.of(Problem.block("U03", context.pointer(), "picky about " + context.text() + " in " + mode));
        }
    }

    @Test
    void requiresWhereTheFactsSaySo() {
        FormSchema form = form("{'type':'textfield','key':'a','label':'甲','properties':{'requiredWhen':'=due'}}");
        JsonNode due = json("{}");
        FormValidator always = validator((expression, context) -> true);

        assertThat(always.validate(form, json("{}"), due, Mode.SUBMIT)).containsExactly(says("/a", "请填写甲。"));
        assertThat(always.validate(form, json("{}"), due, Mode.DRAFT)).isEmpty();
        assertThat(submit(form, "{}")).isEmpty();
    }
}
