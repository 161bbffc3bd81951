package org.zhicheng.reference.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhicheng.reference.TestDatabase;

/** Checks what a dry run says about a file, by its lines and columns, before anything is loaded. */
class ReferenceRowsTest {

    @Test
    void readsAFileFromBeforeThereWasAColumn() {
        ReferenceRows read = read(
                ReferenceFile.SERIES_LEVELS, "series,level,name,valid_from,valid_to", "05,senior,正高级工程师,2020-01-01,");

        assertThat(read.problems().list()).isEmpty();
        assertThat(read.all()).singleElement().satisfies(row -> assertThat(row.cell("specialty"))
                .isEqualTo("-"));
    }

    @Test
    void wantsTheColumnsThatMustBeFilledInAndNoOthers() {
        assertThat(problems(ReferenceFile.OFFICES, "group_id", "office-320902"))
                .singleElement()
                .asString()
                .contains("列名应为");
        assertThat(problems(ReferenceFile.OFFICES, "group_id,name,fax", "office-320902,人社局,1"))
                .singleElement()
                .asString()
                .contains("列名应为");
    }

    @Test
    void namesLineAndColumnOfWhatNobodyKnows() {
        assertThat(problems(
                        ReferenceFile.WINDOWS,
                        "division,business,level,opens_at,closes_at",
                        "320902,review,-,2026-01-01T00:00,",
                        "",
                        "320902,promotion,top,2026-01-01T00:00,"))
                .containsExactly(
                        "第 4 行：“business”的内容“promotion”不在可填的范围内，应为：initial、review。",
                        "第 4 行：“level”的内容“top”不在可填的范围内，应为：-、technician、assistant、intermediate、associate-senior、senior。");
    }

    @Test
    void takesNoCellThatTheDatabaseWouldNotTake() {
        assertThat(problems(ReferenceFile.OFFICES, "group_id,name", "office-1," + "长".repeat(101)))
                .containsExactly("第 2 行：“name”最多 100 个字。");
        assertThat(problems(ReferenceFile.DIVISIONS, DIVISIONS, "32000000000000000,,江苏省,province,2020-01-01,"))
                .containsExactly("第 2 行：“code”最多 16 个字。");
    }

    @Test
    void wantsTheEndOfARowBeforeTheNextBegins() {
        assertThat(problems(
                        ReferenceFile.DIVISIONS,
                        DIVISIONS,
                        "320000,,江苏省,province,2020-01-01,",
                        "320000,,江苏,province,2026-01-01,"))
                .containsExactly("第 2 行与第 3 行是同一代码，有效期重叠：请在第 2 行的“valid_to”填写 2026-01-01 之前的日期。");
        assertThat(problems(
                        ReferenceFile.DIVISIONS,
                        DIVISIONS,
                        "320000,,江苏,province,2026-01-01,",
                        "320000,,江苏省,province,2020-01-01,2025-12-31"))
                .isEmpty();
    }

    @Test
    void wantsTimesInTheirOrder() {
        assertThat(problems(
                        ReferenceFile.WINDOWS,
                        "division,business,level,opens_at,closes_at,corrections_until,county_until",
                        "320902,review,-,2026-06-30T17:30,2026-06-30T17:30,2026-05-01T00:00,2026-05-01T00:00"))
                .containsExactly(
                        "第 2 行：“closes_at”应晚于“opens_at”。",
                        "第 2 行：“corrections_until”应晚于“closes_at”。",
                        "第 2 行：“county_until”应晚于“opens_at”。");
        assertThat(problems(
                        ReferenceFile.SERIES,
                        "code,name,confirmed,valid_from,valid_to",
                        "05,工程,true,2020-01-01,2019-12-31"))
                .containsExactly("第 2 行：“valid_to”应晚于“valid_from”。");
    }

    @Test
    void wantsADivisionInWhatItCanLieIn() {
        assertThat(problems(
                        ReferenceFile.DIVISIONS,
                        DIVISIONS,
                        "320000,,江苏省,province,2020-01-01,",
                        "320900,320000,盐城市,city,2020-01-01,",
                        "320901,320800,某县,county,2020-01-01,",
                        "320902,320000,亭湖区,county,2020-01-01,",
                        "330000,320000,浙江省,province,2020-01-01,",
                        "320900x,320900,市本级,self,2020-01-01,",
                        "320981,320900,东台市,county,2020-01-01,"))
                .containsExactly(
                        "第 4 行：“parent”的内容“320800”在本文件中没有。",
                        "第 5 行：“kind”为 county 的，上级的“kind”应为 city。",
                        "第 6 行：“kind”为 province 的，“parent”应为空。",
                        "第 7 行：市本级的“code”应为 320900self。");
    }

    @Test
    void wantsASpecialtyBelowItsSeries() {
        assertThat(problems(
                        ReferenceFile.SPECIALTIES,
                        "code,parent,series,name,sample,valid_from,valid_to",
                        "05-01,,05,建设工程,true,2020-01-01,",
                        "05-01-01,05-01,06,建筑工程,true,2020-01-01,",
                        "05-02-01,05-02,05,机械设计,true,2020-01-01,",
                        "06-01,05-01,05,农艺,true,2020-01-01,"))
                .containsExactly(
                        "第 3 行：“series”为 06，与上级的 05 不同。",
                        "第 4 行：“parent”的内容“05-02”在本文件中没有。",
                        "第 5 行：“code”应以“05-01-”开头。");
    }

    @Test
    void readsSeveralLevelsInOneCell() {
        String header = "code,parent,series,name,levels,sample,valid_from,valid_to";
        assertThat(problems(
                        ReferenceFile.SPECIALTIES, header, "05-01,,05,建设工程,associate-senior senior,true,2020-01-01,"))
                .isEmpty();
        assertThat(problems(ReferenceFile.SPECIALTIES, header, "05-01,,05,建设工程,senior high,true,2020-01-01,"))
                .singleElement()
                .asString()
                .startsWith("第 2 行：“levels”的内容“senior high”不在可填的范围内");
    }

    /** As Excel saves it: days with slashes, capital words, empty rows and columns, a zero lost in front. */
    @Test
    void readsWhatASpreadsheetSaved() {
        ReferenceRows series = read(
                ReferenceFile.SERIES,
                "code,name,confirmed,valid_from,valid_to,,",
                "5,工程,TRUE,2020/1/1,,,",
                ",,,,,,",
                "14,体育教练,FALSE,2020/01/01,2026/12/31,,");
        ReferenceRows windows = read(
                ReferenceFile.WINDOWS,
                "division,business,level,opens_at,closes_at",
                "320902,review,-,2026/3/2 9:00,2026/6/30 17:30:59");

        assertThat(series.problems().list()).isEmpty();
        assertThat(series.all())
                .extracting(row -> row.cells(List.of("code", "confirmed", "valid_from", "valid_to")))
                .containsExactly(
                        List.of("05", "true", "2020-01-01", ""), List.of("14", "false", "2020-01-01", "2026-12-31"));
        assertThat(windows.problems().list()).isEmpty();
        assertThat(windows.all())
                .extracting(row -> row.cells(List.of("opens_at", "closes_at")))
                .containsExactly(List.of("2026-03-02T09:00", "2026-06-30T17:30:59"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", ";"})
    void readsOtherSeparators(String separator) {
        assertThat(problems(
                        ReferenceFile.OFFICES,
                        String.join(separator, "group_id", "name"),
                        String.join(separator, "office-320902", "亭湖区人社局")))
                .isEmpty();
    }

    /** 01-01 became a day, and nobody can say which of several codes it was. */
    @ParameterizedTest
    @ValueSource(strings = {"1月1日", "2001/1/1", "1-Jan", "2001-1-1"})
    void namesACodeThatASpreadsheetTookForADay(String code) {
        assertThat(problems(
                        ReferenceFile.SPECIALTIES,
                        "code,parent,series,name,sample,valid_from,valid_to",
                        code + ",,01,哲学与人文社科类,true,2020-01-01,"))
                .singleElement()
                .asString()
                .startsWith("第 2 行：“code”的内容“" + code + "”应为代码，被表格软件改成了日期");
    }

    @Test
    void saysThatThereIsNothingAndHowMuchMoreThereIs() {
        assertThat(problems(ReferenceFile.OFFICES, "", " ")).containsExactly("文件是空的。");
        List<String> many = problems(ReferenceFile.OFFICES, "group_id,name\n" + "office-1,\n".repeat(25));
        assertThat(many).hasSize(21).last().asString().matches("另有 \\d+ 处问题，请先改正以上各处。");
    }

    @Test
    void takesNoRowThatIsShortOrTooLong() {
        assertThat(problems(ReferenceFile.OFFICES, "group_id,name", "office-320902", "office-320903,盐都区人社局,1"))
                .containsExactly("第 2 行的列数与第一行不一致。", "第 3 行的列数与第一行不一致。");
    }

    @Test
    void wantsOneWindowAtATime() {
        assertThat(problems(
                        ReferenceFile.WINDOWS,
                        "division,business,level,opens_at,closes_at",
                        "320902,review,-,2026-03-01T00:00,2026-06-30T17:30",
                        "320902,review,-,2026-06-01T00:00,2026-07-31T17:30",
                        "320902,review,senior,2026-06-01T00:00,2026-07-31T17:30",
                        "320903,review,-,2026-01-01T00:00,",
                        "320903,review,-,2027-01-01T00:00,"))
                .containsExactlyInAnyOrder(
                        "第 2 行与第 3 行是同一区划、业务和级别的申报时间，前后重叠：第 2 行的“closes_at”应早于 2026-06-01T00:00。",
                        "第 5 行与第 6 行是同一区划、业务和级别的申报时间，前后重叠：第 5 行的“closes_at”应早于 2027-01-01T00:00。");
    }

    @Test
    void wantsOfficesThatCanBeToldApart() {
        assertThat(problems(
                        ReferenceFile.OFFICES,
                        "group_id,name",
                        "office-320106,鼓楼区人社局",
                        "office-320302,鼓楼区人社局",
                        "office-320106-health,鼓楼区人社局"))
                .containsExactly("第 2 行与第 4 行同属一市，名称都是“鼓楼区人社局”，分配工作人员时无法区分，请修改名称。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0515-00000000",
                "051500000000",
                "025-0000000-8001",
                "13900000000",
                "12333",
                "400-000-0000",
                "0515-00000000、12333"
            })
    void takesNumbersThatCanBeDialled(String phone) {
        assertThat(problems(ReferenceFile.OFFICES, "group_id,name,phone", "office-320902,人社局," + phone))
                .isEmpty();
    }

    /** Without its area code, with the zero that a spreadsheet dropped, or no number at all. */
    @ParameterizedTest
    @ValueSource(strings = {"00000000", "51500000000", "见公告", "0515-00000000 12333", "0515-00000000、", "1"})
    void namesANumberThatCannotBeDialled(String phone) {
        assertThat(problems(ReferenceFile.OFFICES, "group_id,name,phone", "office-320902,人社局," + phone))
                .containsExactly("第 2 行：“phone”的内容“" + phone + "”不像电话号码。座机带区号，如 0515-00000000；几个号码之间用“、”隔开。");
    }

    private static final String DIVISIONS = "code,parent,name,kind,valid_from,valid_to";

    private static List<String> problems(ReferenceFile file, String... lines) {
        return read(file, lines).problems().list();
    }

    private static ReferenceRows read(ReferenceFile file, String... lines) {
        return ReferenceRows.read(file, String.join("\n", lines) + "\n", TestDatabase.messages());
    }
}
