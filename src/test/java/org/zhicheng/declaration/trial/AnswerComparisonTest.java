package org.zhicheng.declaration.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.zhicheng.declaration.trial.Difference.Kind;
import org.zhicheng.declaration.trial.TrialTable.Answers;
import org.zhicheng.problem.Messages;
import org.zhicheng.reference.Offices;

class AnswerComparisonTest {

    private final Offices offices = mock();
    private final AnswerComparison comparison = new AnswerComparison(new AnswerWords(messages(), offices));

    @Test
    void theSameAnswerIsNoDifferenceInWhateverOrderOfRows() {
        Map<String, Object> one = material("id-card", "身份证", true);
        Map<String, Object> other = material("diploma", "毕业证书", true);

        assertThat(materials(List.of(one, other), List.of(other, one))).isEmpty();
        assertThat(materials(List.of(), List.of())).isEmpty();
        assertThat(eligibility(List.of(eligible(true, null)), List.of(eligible(true, null))))
                .isEmpty();
        assertThat(eligibility(List.of(), List.of())).isEmpty();
    }

    @Test
    void aFirstRowIsComparedColumnByColumn() {
        assertThat(eligibility(List.of(eligible(true, null)), List.of(eligible(false, "不满1年"))))
                .containsExactly(
                        new Difference(Kind.CHANGED, null, "是否符合", "是", "否"),
                        new Difference(Kind.CHANGED, null, "提示", "空", "不满1年"));
    }

    /** Of a table whose first row decides, no other row matters. */
    @Test
    void onlyTheFirstRowCounts() {
        assertThat(eligibility(
                        List.of(eligible(true, null), eligible(false, "甲")),
                        List.of(eligible(true, null), eligible(false, "乙"))))
                .isEmpty();
    }

    @Test
    void noRowIsAnAnswerToo() {
        assertThat(eligibility(List.of(eligible(true, null)), List.of()))
                .containsExactly(new Difference(Kind.CHANGED, null, null, "是否符合：是", "没有命中的行"));
        assertThat(eligibility(List.of(), List.of(eligible(false, "甲"))))
                .containsExactly(new Difference(Kind.CHANGED, null, null, "没有命中的行", "是否符合：否；提示：甲"));
    }

    @Test
    void rowsOfAListComeAndGoAndChange() {
        assertThat(materials(
                        List.of(material("id-card", "身份证", true), material("diploma", "毕业证书", true)),
                        List.of(material("id-card", "身份证", false), material("award", "获奖证书", true))))
                .containsExactly(
                        new Difference(Kind.CHANGED, "身份证", "必需", "是", "否"),
                        new Difference(Kind.REMOVED, "毕业证书", null, "材料：diploma；必需：是", null),
                        new Difference(Kind.ADDED, "获奖证书", null, null, "材料：award；必需：是"));
    }

    /** Two rows may ask for one paper: that one of them comes is a difference, and the other none. */
    @Test
    void aSecondRowOfOnePaperIsSeen() {
        Map<String, Object> asked = material("proof", "证明", true);

        assertThat(materials(List.of(asked), List.of(asked, asked)))
                .containsExactly(new Difference(Kind.ADDED, "证明", null, null, "材料：proof；必需：是"));
        assertThat(materials(List.of(asked), List.of(asked, material("proof", "证明", false))))
                .containsExactly(new Difference(Kind.ADDED, "证明", null, null, "材料：proof；必需：否"));
    }

    @Test
    void whatFollowsIsSaidInWords() {
        assertThat(eligibility(List.of(eligible(true, "flag")), List.of(eligible(true, "block"))))
                .containsExactly(new Difference(Kind.CHANGED, null, "提示", "可以提交，提示审核人员（flag）", "不能提交（block）"));
    }

    @Test
    void officesAreNamed() {
        when(offices.name("office-320902")).thenReturn("亭湖区人社局");
        when(offices.name("office-nowhere")).thenReturn("office-nowhere");

        assertThat(eligibility(List.of(eligible(true, "office-320902")), List.of(eligible(true, "office-nowhere"))))
                .containsExactly(new Difference(Kind.CHANGED, null, "提示", "亭湖区人社局（office-320902）", "office-nowhere"));
    }

    private List<Difference> eligibility(List<Map<String, Object>> before, List<Map<String, Object>> after) {
        return comparison.of(table(null, columns("eligible", "是否符合", "message", "提示")), new Answers(before, after));
    }

    private List<Difference> materials(List<Map<String, Object>> before, List<Map<String, Object>> after) {
        return comparison.of(
                table("slot", columns("slot", "材料", "name", "名称", "required", "必需")), new Answers(before, after));
    }

    private static TrialTable table(String unique, Map<String, String> labels) {
        TrialTable table = mock();
        when(table.unique()).thenReturn(unique);
        when(table.labels()).thenReturn(labels);
        return table;
    }

    private static Map<String, String> columns(String... words) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < words.length; i += 2) {
            columns.put(words[i], words[i + 1]);
        }
        return columns;
    }

    private static Map<String, Object> eligible(boolean eligible, String message) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("eligible", eligible);
        row.put("message", message);
        return row;
    }

    private static Map<String, Object> material(String slot, String name, boolean required) {
        return Map.of("slot", slot, "name", name, "required", required);
    }

    private static Messages messages() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasename("messages/trial");
        source.setDefaultEncoding("UTF-8");
        return new Messages(source);
    }
}
