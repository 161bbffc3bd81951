package org.zhicheng.process.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.zhicheng.letter.Letters;
import org.zhicheng.problem.Messages;
import org.zhicheng.process.ProcessParts;
import org.zhicheng.reference.Offices;

/** What a deployment is refused for, and in which words. */
class ModelValidatorTest {

    private static final Messages MESSAGES = ProcessParts.messages();
    private static final DmnEngine ENGINE = new DefaultDmnEngineConfiguration().buildEngine();

    private final TableValidator tables = new TableValidator(MESSAGES, letters(), offices());
    private final FormModelValidator forms = new FormModelValidator(MESSAGES);
    private final DiagramValidator diagrams = new DiagramValidator(
            MESSAGES, ProcessParts.beans(), new BundledModels(new PathMatchingResourcePatternResolver()));
    private final ModelCode code = new ModelCode(MESSAGES, ProcessParts.beans());

    @ParameterizedTest
    @MethodSource("bundled")
    void whatCameWithTheReleasePasses(Path file) throws IOException {
        assertThat(problems(file.getFileName().toString(), Files.readString(file)))
                .isEmpty();
    }

    /** Each a slip of one cell; the first row is that of 学历. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            business              | busines               | 输入列“业务”：表达式 busines 里没有“busines”这一项
            <text>business</text> | <text>business +</text> | 输入列“业务”：表达式 business + 不能识别
            -in-1"><text>-        | -in-1"><text>"review  | 第 1 行“业务”列："review 不能识别；文字要写在一对英文双引号里
            -in-1"><text>-        | -in-1"><text>review   | 第 1 行“业务”列：review 里的“review”不能识别
            -in-1"><text>-        | -in-1"><text>"revew"  | 第 1 行“业务”列："revew" 永远不会命中；可填的值有："initial"、"review"。
            -in-3"><text>-        | -in-3"><text>"找不到"    | 第 1 行“社保核验结果”列："找不到" 永远不会命中
            <text>"materials"     | <text>"nowhere"       | 第 1 行“所在栏目”列：不能填 "nowhere"，应为"materials"（申报材料）
            "education-registration" | "业绩 证明/.."       | 第 1 行“材料”列：不能填 "业绩 证明/.."，应为小写英文字母、数字和短横线组成的代码
            -out-5"><text>true    | -out-5"><text>"是"     | 第 1 行“必需”列：不能填 "是"，应为true（是）或 false（否）
            -out-5"><text>true    | -out-5"><text>是       | 第 1 行“必需”列：是 里的“是”不能识别
            -out-5"><text>true    | -out-5"><text>        | 第 1 行“必需”列：不能填 空，应为true
            -out-2"><text>10      | -out-2"><text>"十"     | 第 1 行“顺序”列：不能填 "十"，应为整数
            -out-7"><text>null    | -out-7"><text>"letter" | 第 1 行“模板”列：不能填 "letter"，应为null（没有模板）或其中之一：commitment-letter
            name="required"       | name="requird"        | 缺少输出列 required
            hitPolicy="COLLECT"   | hitPolicy="FIRST"     | 的命中策略应为 COLLECT
            """)
    void aTableThatWouldStopCasesIsRefused(String before, String after, String said) throws IOException {
        assertThat(broken("material-requirements.dmn", before, after == null ? "" : after))
                .anySatisfy(problem -> assertThat(problem).contains("material-requirements.dmn“所需材料”" + said));
    }

    @Test
    void aPaperMustNotTakeTheKeyOfAnother() throws IOException {
        String row = Files.readString(Path.of("processes/material-requirements.dmn"));
        int begin = row.indexOf("<rule ");
        String first = row.substring(begin, row.indexOf("</rule>", begin) + 7);
        String added = first.replace("rule-1", "rule-added")
                .replaceAll("(-in-\\d+\"><text>)[^<]*", "$1-")
                .replaceFirst("<text>\"education-registration\"", "<text>\"other\"");

        assertThat(problems("material-requirements.dmn", row.replace("</decisionTable>", added + "</decisionTable>")))
                .singleElement()
                .asString()
                .contains("会同时命中，材料都是 \"other\"，名称或所在栏目却不同");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "office-320000"      | "office-320001"          | “审核单位”列：不能填 "office-320001"，应为审核单位的代码
            "office-" + division | "office-" + divison      | 第 2 行“审核单位”列："office-" + divison 里的“divison”不能识别
            <text>2</text>       | <text>4</text>           | 会同时命中，顺序都是 4
            <text>"county"       | <text>"self"             | 的申报没有任何审核环节
            """)
    void aRoutingThatLosesCasesIsRefused(String before, String after, String said) throws IOException {
        assertThat(broken("review-routing.dmn", before, after))
                .anySatisfy(problem -> assertThat(problem).contains(said));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            eligibility.dmn        | <text>"flag"  | <text>"warn"  | “处理”列：不能填 "warn"，应为null、"block" 或 "flag"
            eligibility.dmn        | <text>"flag"  | <text>"block" | “是否符合”为 true，“处理”却是 "block"
            review-eligibility.dmn | <text>&gt;= 1 | <text>&gt;=   | 不能识别
            exam-only.dmn          | <text>"block" | <text>"no"    | “处理”列：不能填 "no"
            """)
    void aTableOfAdmissionThatSaysNothingIsRefused(String file, String before, String after, String said)
            throws IOException {
        assertThat(broken(file, before, after))
                .anySatisfy(problem -> assertThat(problem).contains(said));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {serial}                  | 0001                     | “编号规则”
            {year}                    | 苏                       | “编号规则”
            {level}                   | {serial}                 | “编号规则”
            {level}                   | {kind}                   | “编号规则”
            {year}                    | 00000000000000000000     | “编号规则”
            "{year}{division}{level}{serial}" | null             | “编号规则”不能为空
            """)
    void aTableThatWouldNumberNoCertificateIsRefused(String before, String after, String said) throws IOException {
        assertThat(broken("certificate-rules.dmn", before, after))
                .anySatisfy(problem -> assertThat(problem).contains(said));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "line"                    | "middle"                 | “位置”
            "{name}"                  | "{nam}"                  | “文字”
            "{name}"                  | "{name"                  | “文字”
            "姓名"                    | null                     | “名称”不能为空
            """)
    void aTableThatWouldPrintNoCertificateIsRefused(String before, String after, String said) throws IOException {
        assertThat(broken("certificate-paper.dmn", before, after))
                .anySatisfy(problem -> assertThat(problem).contains(said));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ${registerCase}           | ${nosuchbean}        | 委托表达式里的“nosuchbean”不存在
            ${!submitted}             | ${!submited}         | 表达式里的“submited”不存在
            name="withdrawal"         | name="withdraw"      | 缺少“withdrawal”
            "material-requirements"   | "material-needs"     | 没有名为“material-needs”的决策表
            </bpmn:process>           | <bpmn:userTask id="x" /></bpmn:process> | “x”：没有表单
            </bpmn:process>           | <bpmn:manualTask id="x" /></bpmn:process> | “x”：没有连线进入
            formRef="fill-in-declaration" | formRef="fill"   | 没有名为“fill”的表单
            """)
    void aDiagramThatNamesWhatIsNotThereIsRefused(String before, String after, String said) throws IOException {
        assertThat(broken("declaration.bpmn", before, after))
                .anySatisfy(problem ->
                        assertThat(problem).startsWith("declaration.bpmn").contains(said));
    }

    /** Their variables are their makers' own business. */
    @Test
    void ofOtherDiagramsOnlyTheDelegatesAreLookedAt() throws IOException {
        String other = Files.readString(Path.of("processes/review.bpmn"))
                .replace("<bpmn:process id=\"review\"", "<bpmn:process id=\"appeal\"")
                .replace("${stageDue}", "${appealDue}");

        assertThat(problems("appeal.bpmn", other)).isEmpty();
        assertThat(problems("appeal.bpmn", other.replace("${openReviewStage}", "${openAppeal}")))
                .singleElement()
                .asString()
                .contains("openAppeal");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "type": "group" | "type": "filepicker" | fill-in-declaration.form 不能识别
            "hide": "=      | "hide": "=)          | 不能识别
            """)
    void aFormThatCannotBeShownIsRefused(String before, String after, String said) throws IOException {
        String form = Files.readString(Path.of("forms/fill-in-declaration.form"));
        assertThat(form).contains(before);

        assertThat(problems("fill-in-declaration.form", form.replaceFirst(before, after)))
                .anySatisfy(problem -> assertThat(problem).contains(said));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fill-in-declaration.form | "key": "employer"          | "key": "company"        | 缺少字段“basicInfo.employer”
            fill-in-declaration.form | "key": "graduationDate"    | "key": "graduated"      | 缺少字段“education.degrees › graduationDate”
            fill-in-declaration.form | "section": "publicity"     | "section": "elsewhere"  | 缺少“publicity”栏的材料上传
            start-declaration.form   | "key": "level"             | "key": "rank"           | 缺少字段“level”
            review-declaration.form  | "key": "outcome"           | "key": "decision"       | 缺少字段“outcome”
            verify-at-window.form    | "processVariable": "windowOutcome" | "note": "x"     | 没有字段产生流程变量“windowOutcome”
            """)
    void aFormOfTheHouseKeepsWhatJavaReads(String file, String before, String after, String said) throws IOException {
        String form = Files.readString(Path.of("forms/" + file));
        assertThat(form).contains(before);

        assertThat(problems(file, form.replace(before, after)))
                .anySatisfy(problem -> assertThat(problem).contains(said));
    }

    private List<String> broken(String file, String before, String after) throws IOException {
        String text = Files.readString(Path.of("processes/" + file));
        assertThat(text).contains(before);
        return problems(file, text.replace(before, after));
    }

    private List<String> problems(String file, String text) {
        List<String> problems = new ArrayList<>(code.problems(file, text.getBytes(StandardCharsets.UTF_8)));
        problems.addAll(ofItsKind(file, text));
        return problems;
    }

    private List<String> ofItsKind(String file, String text) {
        if (file.endsWith(".dmn")) {
            return tables.problems(ENGINE, file, text);
        }
        if (file.endsWith(".form")) {
            return forms.problems(file, text);
        }
        return diagrams.problems(file, text, ModelValidatorTest::isBundled, Set.of());
    }

    private static boolean isBundled(String kind, String key) {
        String file =
                switch (kind) {
                    case "form" -> "forms/" + key + ".form";
                    case "decision" -> "processes/" + key + ".dmn";
                    default -> "processes/" + key + ".bpmn";
                };
        return Files.exists(Path.of(file));
    }

    private static Stream<Path> bundled() throws IOException {
        return Stream.concat(Files.list(Path.of("processes")), Files.list(Path.of("forms")))
                .filter(Files::isRegularFile);
    }

    private static Letters letters() {
        Letters letters = mock(Letters.class);
        List<String> ids = List.of("commitment-letter", "employer-consent", "publicity-report");
        when(letters.ids()).thenReturn(ids);
        when(letters.knows(anyString())).then(call -> ids.contains(call.<String>getArgument(0)));
        return letters;
    }

    private static Offices offices() {
        Offices offices = mock(Offices.class);
        when(offices.groups()).thenReturn(Set.of("office-320000"));
        return offices;
    }
}
