package org.zhicheng.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhicheng.form.Fixtures.form;
import static org.zhicheng.form.Fixtures.json;
import static org.zhicheng.form.Fixtures.validator;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhicheng.problem.Problem;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.text.Typed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** 暂存 keeps whatever a person can type, and says what is wrong with it. */
class DraftTest {

    private static final JsonNode NO_FACTS = json("{}");

    private static final FormSchema FORM = form(
            "{'type':'textfield','key':'line','label':'行','validate':{'required':true,'maxLength':30}}",
            "{'type':'textarea','key':'text','label':'总结','validate':{'required':true,'maxLength':16000}}",
            "{'type':'number','key':'years','label':'年限'}",
            "{'type':'datetime','subtype':'date','key':'day','dateLabel':'毕业日期','properties':{'past':'true'}}",
            "{'type':'select','key':'choice','label':'学历','values':[{'value':'a','label':'甲'}]}",
            "{'type':'textfield','key':'mobile','label':'移动电话','validate':{'pattern':'^[0-9]{11}$'},"
                    + "'properties':{'reads':'mobile'}}",
            "{'type':'group','path':'education','label':'学历学位信息','components':["
                    + "{'type':'dynamiclist','path':'degrees','label':'学历','components':["
                    + "{'type':'textfield','key':'school','label':'学校','validate':{'required':true}}]}]}");

    private final FormValidator validator = validator((expression, context) -> null);

    @Test
    void controlCharactersOfOtherProgramsBecomeLineBreaksOrAreDropped() {
        Draft draft = draft(Map.of("text", "第一段\u000b第二段\r\n第三段\u0000\u0007\ud800"));

        assertThat(draft.said()).isEmpty();
        assertThat(draft.kept().path("text").stringValue()).isEqualTo("第一段\n第二段\n第三段");
    }

    @Property
    void whateverIsTypedIsKeptAndLegible(@ForAll String line, @ForAll String text, @ForAll String day) {
        Draft draft =
                draft(Map.of("line", line, "text", text, "day", day, "years", text, "choice", line, "mobile", day));

        assertThat(draft.kept().path("line").stringValue()).isEqualTo(Typed.legible(line));
        assertThat(draft.kept().path("text").stringValue()).isEqualTo(Typed.legible(text));
        assertThat(draft.kept().path("day").stringValue()).isEqualTo(Typed.legible(day));
        assertThat(draft.said())
                .allSatisfy(problem -> assertThat(problem.message()).isNotEmpty());
    }

    @Test
    void whatIsTooLongOrNoDateIsKeptAndSaid() {
        Draft draft = draft(Map.of(
                "line", "长".repeat(31),
                "text", "长".repeat(20_001),
                "day", "2020-02-30",
                "years", "三年",
                "choice", "没有的",
                "mobile", "138"));

        assertThat(draft.kept().path("line").stringValue()).hasSize(31);
        assertThat(draft.kept().path("text").stringValue()).hasSize(20_001);
        assertThat(draft.kept().path("day").stringValue()).isEqualTo("2020-02-30");
        assertThat(draft.said())
                .extracting(Problem::pointer)
                .contains("/line", "/text", "/day", "/years", "/choice")
                .doesNotContain("/mobile");
        assertThat(draft.fitting().propertyNames()).contains("mobile").doesNotContain("line", "day", "choice");
        assertThat(validator.validate(FORM, draft.kept(), NO_FACTS, Mode.SUBMIT))
                .as("what was kept is refused when it is sent")
                .isNotEmpty();
    }

    @Test
    void aDayThatHasNotComeIsSaidAtOnce() {
        assertThat(draft(Map.of("day", "2030-06-20")).said())
                .containsExactly(Problem.block(null, "/day", "“毕业日期”不能晚于今天，请核对。"));
        assertThat(draft(Map.of("day", "2026-11-23")).said()).isEmpty();
    }

    @Test
    void tooManyRowsAreKeptAndSaid() {
        JsonNode many = json("{'education':{'degrees':[" + "{'school':'一'},".repeat(100) + "{'school':'二'}]}}");

        Draft draft = validator.draft(FORM, many, NO_FACTS);

        assertThat(draft.kept().at("/education/degrees")).hasSize(101);
        assertThat(draft.said()).hasSize(1);
    }

    @Test
    void whatWasKeptOfAnOlderFormStopsNobody() {
        JsonNode whole = json("{'line':'一','gone':1,'education':'x','text':'长'}");

        Draft draft = validator.draft(FORM, whole, NO_FACTS, Draft.of(List.of("line", "text")));

        assertThat(draft.said()).isEmpty();
        assertThat(draft.kept().path("line").stringValue()).isEqualTo("一");
        assertThatThrownBy(() -> validator.draft(FORM, whole, NO_FACTS, Draft.of(List.of("gone"))))
                .isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{'unknown':1}",
                "{'education':'x'}",
                "{'education':{'degrees':{}}}",
                "{'education':{'degrees':['x']}}",
                "{'line':{'a':1}}",
                "{'text':['x']}"
            })
    void onlyWhatIsNoDataOfThisFormIsRefused(String data) {
        assertThatThrownBy(() -> validator.draft(FORM, json(data), NO_FACTS)).isInstanceOf(RefusedException.class);
    }

    @Test
    void theSizeOfAnAttackIsRefused() {
        ObjectNode big = JsonMapper.shared().createObjectNode().put("text", "长".repeat(100_000));

        assertThatThrownBy(() -> validator.draft(FORM, big, NO_FACTS)).isInstanceOf(RefusedException.class);
    }

    @Test
    void whatIsSentIsReadAsNumbersAreWritten() {
        JsonNode sent = JsonMapper.shared()
                .valueToTree(Map.of("line", " 一\u000b二\u200b", "text", "总结", "mobile", "＋86 138-1400-5009"));

        assertThat(validator.validate(FORM, sent, NO_FACTS, Mode.SUBMIT)).isEmpty();
        ObjectNode clean = validator.clean(FORM, sent, NO_FACTS);
        assertThat(clean.path("mobile").stringValue()).isEqualTo("13814005009");
        assertThat(clean.path("line").stringValue()).isEqualTo("一 二");
    }

    @Property
    void whatNobodySeesIsMissingWhereverSomethingIsRequired(@ForAll("invisible") String nothing) {
        JsonNode sent = JsonMapper.shared()
                .valueToTree(Map.of(
                        "line", nothing,
                        "text", nothing,
                        "education", Map.of("degrees", List.of(Map.of("school", nothing)))));

        assertThat(validator.validate(FORM, sent, NO_FACTS, Mode.SUBMIT))
                .extracting(Problem::pointer)
                .containsExactly("/line", "/text", "/education/degrees/0/school");
    }

    @Provide
    Arbitrary<String> invisible() {
        return Arbitraries.of(
                        "", " ", "\u3000", "\u200b", "\u00a0", "\ufeff", "\u3164", "\u2800", "\t", "\u000b", "\u0000")
                .list()
                .ofMaxSize(5)
                .map(all -> String.join("", all));
    }

    private Draft draft(Map<String, String> data) {
        return validator.draft(FORM, JsonMapper.shared().valueToTree(data), NO_FACTS);
    }
}
