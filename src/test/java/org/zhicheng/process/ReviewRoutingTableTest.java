package org.zhicheng.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhicheng.process.table.DecisionRows;
import org.zhicheng.review.ReviewStage;

/** Who reviews a declaration, one after the other (guide line 41). */
class ReviewRoutingTableTest {

    private static final DecisionTable TABLE = new DecisionTable("review-routing");

    @AfterAll
    static void everyRowWasMet() {
        TABLE.assertThatEveryRowWasMet();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            initial, technician,       county, none,   office-320902
            initial, assistant,        county, none,   office-320902
            initial, assistant,        county, sports, office-320900-sports office-320902
            initial, technician,       self,   none,   office-320900
            initial, assistant,        self,   none,   office-320900
            initial, assistant,        county, education, office-320902-education office-320902
            initial, intermediate,     county, none,   office-320902 office-320900
            initial, intermediate,     county, sports, office-320900-sports office-320902 office-320900
            initial, intermediate,     self,   sports, office-320900-sports office-320900
            initial, associate-senior, county, none,   office-320902 office-320900 office-320000
            review,  assistant,        county, none,   office-320902 office-320900
            review,  intermediate,     self,   none,   office-320900
            review,  associate-senior, county, none,   office-320902 office-320900 office-320000
            review,  senior,           self,   sports, office-320900-sports office-320900 office-320000
            """)
    void leadsFromOfficeToOffice(
            String business, String level, String divisionKind, String department, String offices) {
        assertThat(stages(business, level, divisionKind, department))
                .extracting(ReviewStage::candidateGroup)
                .containsExactly(offices.split(" "));
    }

    @Test
    void namesTheStagesInTheirOrder() {
        List<ReviewStage> stages = stages("review", "senior", "county", "sports");

        assertThat(stages)
                .extracting(ReviewStage::stage)
                .containsExactly("department-review", "county-review", "city-review", "province-review");
        assertThat(stages).extracting(ReviewStage::name).containsExactly("主管部门审核", "区县人社审核", "市人社审核", "省人社审核");
        assertThat(stages).extracting(ReviewStage::position).isSorted().doesNotHaveDuplicates();
        assertThat(stages).extracting(ReviewStage::dueDays).containsExactly(5, 5, 5, 10);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            initial, county
            initial, self
            review,  county
            review,  self
            """)
    void leavesNoDeclarationWithoutReviewer(String business, String divisionKind) {
        List.of("technician", "assistant", "intermediate", "associate-senior", "senior")
                .forEach(level -> assertThat(stages(business, level, divisionKind, "none"))
                        .as(level)
                        .isNotEmpty());
    }

    /** By the reference data that come with a release: nobody's declaration lands where nobody works. */
    @Test
    void leadsOnlyToOfficesThatExist() {
        Set<String> offices =
                cells("offices.csv").stream().map(row -> row.get("group_id")).collect(Collectors.toSet());
        List<CSVRecord> departments = cells("departments.csv");
        List<CSVRecord> leaves = cells("divisions.csv").stream()
                .filter(row -> Set.of("county", "self").contains(row.get("kind")))
                .toList();

        assertThat(leaves).hasSizeGreaterThan(100).allSatisfy(leaf -> departments.stream()
                .filter(row -> Set.of(leaf.get("code"), leaf.get("parent")).contains(row.get("city")))
                .forEach(department -> assertThat(DecisionRows.stages(TABLE.decide(Map.of(
                                "business", "review",
                                "level", "senior",
                                "divisionKind", leaf.get("kind"),
                                "department", department.get("code"),
                                "departmentDivision", department.get("city"),
                                "city", leaf.get("parent"),
                                "division", leaf.get("code")))))
                        .extracting(ReviewStage::candidateGroup)
                        .isSubsetOf(offices)));
    }

    private static List<CSVRecord> cells(String file) {
        try (var text = new InputStreamReader(
                ReviewRoutingTableTest.class.getResourceAsStream("/reference/" + file), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(text)
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ReviewStage> stages(String business, String level, String divisionKind, String department) {
        return DecisionRows.stages(TABLE.decide(Map.of(
                "business", business,
                "level", level,
                "divisionKind", divisionKind,
                "department", department,
                "departmentDivision", department.equals("education") ? "320902" : "320900",
                "city", "320900",
                "division", divisionKind.equals("self") ? "320900self" : "320902")));
    }
}
