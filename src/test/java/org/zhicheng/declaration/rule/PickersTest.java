package org.zhicheng.declaration.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhicheng.declaration.rule.Fixtures.CATALOGUE;
import static org.zhicheng.declaration.rule.Fixtures.MESSAGES;
import static org.zhicheng.form.Fixtures.form;
import static org.zhicheng.form.Fixtures.json;
import static org.zhicheng.form.Fixtures.validator;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhicheng.Proves;
import org.zhicheng.declaration.fact.DeclarationDay;
import org.zhicheng.declaration.picker.DepartmentPicker;
import org.zhicheng.declaration.picker.DivisionPicker;
import org.zhicheng.declaration.picker.EmployerSearch;
import org.zhicheng.declaration.picker.LevelPicker;
import org.zhicheng.declaration.picker.MaterialSlots;
import org.zhicheng.declaration.picker.SpecialtyPicker;
import org.zhicheng.form.FormSchema;
import org.zhicheng.form.FormValidator;
import org.zhicheng.form.Mode;
import org.zhicheng.problem.Problem;

/** The widgets that choose from reference data, as a form uses them. */
class PickersTest {

    private static final FormSchema FORM = form(
            picker("division", "division-picker", ""),
            picker("department", "department-picker", ",'divisionField':'division'"),
            picker("employer", "employer-search", ""),
            picker("specialty", "specialty-picker", ""),
            picker("level", "level-picker", ",'specialtyField':'specialty'"));

    private static final DeclarationDay DAY =
            new DeclarationDay(Clock.fixed(Fixtures.TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC));

    private final FormValidator validator = validator(
            (expression, context) -> null,
            new DivisionPicker(CATALOGUE, DAY, MESSAGES),
            new DepartmentPicker(CATALOGUE, DAY, MESSAGES),
            new EmployerSearch(CATALOGUE, MESSAGES),
            new SpecialtyPicker(CATALOGUE, DAY, MESSAGES),
            new LevelPicker(CATALOGUE, DAY, MESSAGES));

    private static String picker(String key, String widget, String more) {
        return "{'type':'textfield','key':'" + key + "','label':'" + key + "','validate':{'required':"
                + !key.equals("department") + "},'properties':{'widget':'" + widget + "'" + more + "}}";
    }

    private List<Problem> check(String data, Mode mode) {
        return validator.validate(FORM, json(data), json("{}"), mode);
    }

    @Test
    void takeWhatCanBeChosen() {
        assertThat(check(
                        "{'division':'320900self','department':'sports','employer':'e1','specialty':'05-09-01-01','level':'assistant'}",
                        Mode.SUBMIT))
                .isEmpty();
    }

    @Test
    @Proves("M02")
    void refuseWhatCannotBeChosenEvenInADraft() {
        assertThat(check(
                        "{'division':'320900','department':'sports','employer':'x','specialty':'05-09','level':'senior'}",
                        Mode.DRAFT))
                .containsExactly(
                        Problem.block("D01", "/division", "请选择到最后一级行政区划。"),
                        Problem.block("M02", "/department", "所选行政主管部门不在可选范围内，请重新选择；企业人员一般选择“无”。"),
                        Problem.block("U03", "/employer", "请点击“搜索”并在结果中点击“选择”工作单位。"),
                        Problem.block("P01", "/specialty", "请从系列开始逐级选择到具体专业。"),
                        Problem.block("P01", "/level", "所选专业没有该申报级别，请重新选择级别。"));
    }

    @Test
    void judgeByTheDayOfTheDeclaration() {
        String chosen =
                "{'division':'320904','department':'none','employer':'e1','specialty':'05-09-01-09','level':'technician'}";

        assertThat(validator.validate(FORM, json(chosen), json("{'declaredOn':'2026-11-01'}"), Mode.SUBMIT))
                .isEmpty();
        assertThat(check(chosen, Mode.SUBMIT))
                .extracting(Problem::message)
                .containsExactly("所选行政区划已停用，请重新选择现在的行政区划。", "所选专业已停止受理申报，请重新选择专业。", "所选专业的该级别已停止受理申报，请重新选择级别。");
    }

    @Test
    void askOnlyOnSubmissionForWhatIsMissing() {
        assertThat(check("{}", Mode.DRAFT)).isEmpty();
        assertThat(check("{}", Mode.SUBMIT))
                .extracting(Problem::message)
                .containsExactly("请选择division。", "请点击“搜索”并在结果中点击“选择”工作单位。", "请选择specialty。", "请选择level。");
    }

    @Test
    void takeNothingFromMaterialSlots() {
        FormSchema form = form(
                "{'type':'textfield','key':'slots','label':'材料','validate':{'required':true},'properties':{'widget':'material-slots'}}");
        FormValidator withSlots = validator((expression, context) -> null, new MaterialSlots());

        assertThat(withSlots.validate(form, json("{'slots':''}"), json("{}"), Mode.SUBMIT))
                .isEmpty();
        assertThat(withSlots.clean(form, json("{'slots':'x'}"), json("{}"))).isEmpty();
    }
}
