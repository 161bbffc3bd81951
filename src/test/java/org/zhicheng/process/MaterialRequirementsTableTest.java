package org.zhicheng.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhicheng.material.MaterialRequirement;
import org.zhicheng.process.table.DecisionRows;

/** Guide lines 45 to 55 and 90: what has to be uploaded. */
class MaterialRequirementsTableTest {

    private static final DecisionTable TABLE = new DecisionTable("material-requirements");

    private static final List<String> OF_EVERYBODY =
            List.of("employer-consent", "commitment-letter", "publicity-report", "continuing-education", "other");

    @AfterAll
    static void everyRowWasMet() {
        TABLE.assertThatEveryRowWasMet();
    }

    @Test
    void asksNoProofOfWhatTheRecordsConfirmed() {
        assertThat(slots("05-09-01-01", "MATCH", "MATCH", false)).isEqualTo(OF_EVERYBODY);
    }

    @Test
    void asksOfEverybodyWhatTheGuideStars() {
        assertThat(requirements("05-09-01-01", "MATCH", "MATCH", false))
                .filteredOn(MaterialRequirement::required)
                .extracting(MaterialRequirement::slot, MaterialRequirement::section, MaterialRequirement::template)
                .containsExactly(
                        tuple("employer-consent", "materials", "employer-consent"),
                        tuple("commitment-letter", "materials", "commitment-letter"),
                        tuple("publicity-report", "publicity", "publicity-report"));
    }

    /** What was issued for one declaration, or proves how it was then, is not right again. */
    @Test
    void saysWhatOfEarlierDeclarationsMayBeUsedAgain() {
        assertThat(requirements("01-01", "NOT_FOUND", "NOT_FOUND", false))
                .filteredOn(MaterialRequirement::reusable)
                .extracting(MaterialRequirement::slot)
                .containsExactly("education-registration", "licence", "continuing-education", "other");
        assertThat(requirements("05-09-01-01", "MATCH", "NOT_FOUND", true))
                .filteredOn(MaterialRequirement::reusable)
                .extracting(MaterialRequirement::slot)
                .containsExactly("school-record", "continuing-education", "other");
    }

    @Test
    void leavesRoomForMore() {
        MaterialRequirement other = requirement("other", requirements("05-09-01-01", "MATCH", "MATCH", false));

        assertThat(other.required()).isFalse();
        assertThat(other.multiple()).isTrue();
        assertThat(other.section()).isEqualTo("otherMaterials");
        assertThat(other.rule()).isNull();
    }

    @Test
    void offersAPlaceForContinuingEducationAmongOtherMaterials() {
        MaterialRequirement proof =
                requirement("continuing-education", requirements("05-09-01-01", "MATCH", "MATCH", false));

        assertThat(proof.required()).isFalse();
        assertThat(proof.section()).isEqualTo("otherMaterials");
        assertThat(proof.rule()).isEqualTo("J01");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            NOT_FOUND,   C02, -
            MISMATCH,    C03, -
            UNAVAILABLE, C02, 社保核验服务暂不可用，请稍后在“自动核验结果”中点击“重新核验”；也可以上传社保缴费证明，审核人员将人工核验。
            -,           C02, -
            """)
    void asksProofOfSocialSecurityThatIsNotConfirmed(String outcome, String rule, String said) {
        List<MaterialRequirement> requirements = requirements("05-09-01-01", outcome, "MATCH", false);
        MaterialRequirement proof = requirement("social-security-proof", requirements);

        assertThat(proof.required()).isTrue();
        assertThat(proof.rule()).isEqualTo(rule);
        assertThat(proof.message()).as("where null, the rule's own words").isEqualTo(said);
        assertThat(requirements).hasSize(OF_EVERYBODY.size() + 1);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            NOT_FOUND,   false, education-registration, X02
            UNAVAILABLE, false, education-registration, X02
            MISMATCH,    false, education-registration, X02
            -,           false, education-registration, X02
            NOT_FOUND,   true,  school-record,          X04
            UNAVAILABLE, true,  school-record,          X04
            MISMATCH,    true,  school-record,          X04
            NOT_FOUND,   -,     education-registration, X02
            UNAVAILABLE, -,     education-registration, X02
            """)
    void asksProofOfEducationThatIsNotConfirmed(String outcome, Boolean before2001, String slot, String rule) {
        List<MaterialRequirement> requirements = requirements("05-09-01-01", "MATCH", outcome, before2001);

        assertThat(requirement(slot, requirements).rule()).isEqualTo(rule);
        assertThat(requirements).hasSize(OF_EVERYBODY.size() + 1);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"false", "-"})
    void saysThatAServiceIsDownRatherThanThatNothingWasFound(Boolean before2001) {
        assertThat(requirements("05-09-01-01", "MATCH", "UNAVAILABLE", before2001)
                        .get(0)
                        .message())
                .isEqualTo("学历核验服务暂不可用，请稍后在“自动核验结果”中点击“重新核验”；也可以上传证明材料，审核人员将人工核验。");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"NOT_FOUND, false", "UNAVAILABLE, false", "NOT_FOUND, -", "UNAVAILABLE, -"})
    void namesAPlaceForDegreesThatTheRegisterCannotKnow(String outcome, Boolean before2001) {
        MaterialRequirement proof =
                requirement("education-registration", requirements("05-09-01-01", "MATCH", outcome, before2001));

        assertThat(proof.name()).contains("认证报告");
        assertThat(proof.help()).contains("教育部留学服务中心认证书", "《高等教育学历认证报告》");
    }

    @Test
    void namesBothPapersWhileTheGraduationIsUnknown() {
        MaterialRequirement proof =
                requirements("05-09-01-01", "MATCH", "NOT_FOUND", null).get(0);

        assertThat(proof.help()).contains("2001年以后").contains("2001年以前");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            01-01-01-01, 教师资格证
            13-01-01-01, 教师资格证
            21-01-01-01, 教师资格证
            22-01-01-01, 教师资格证
            06-03-01-01, 执业兽医资格证书
            07-01-01-01, 新闻记者职业资格证书
            16-01-01-01, 播音员主持人资格证书
            24-01-01-01, 律师执业证书
            24-02-01-01, 公证员执业证书
            """)
    void asksTheLicenceOfLicensedSpecialties(String specialty, String name) {
        MaterialRequirement licence = requirement("licence", requirements(specialty, "MATCH", "MATCH", false));

        assertThat(licence.required()).isTrue();
        assertThat(licence.name()).isEqualTo(name);
        assertThat(licence.message()).isEqualTo("您申报的系列（专业）已实行职业准入，请上传" + name + "。");
    }

    @ParameterizedTest
    @CsvSource({"06-02-01-01", "24-03-01-01", "05-01-01-01", "10-01-01-01"})
    void asksNoLicenceOfOthers(String specialty) {
        assertThat(slots(specialty, "MATCH", "MATCH", false)).isEqualTo(OF_EVERYBODY);
    }

    /** U05. Who declared before this release has no such fact. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"true, true", "false, false", "-, false"})
    void asksTheLicenceOfAnEmployerThatWasEnteredByHand(Boolean byHand, boolean asked) {
        Map<String, Object> facts = facts("05-09-01-01", "MATCH", "MATCH", false);
        facts.put("employerByHand", byHand);

        assertThat(DecisionRows.requirements(TABLE.decide(facts)))
                .filteredOn(MaterialRequirement::slot, "employer-licence")
                .extracting(MaterialRequirement::rule, MaterialRequirement::required)
                .isEqualTo(asked ? List.of(tuple("U05", true)) : List.of());
    }

    private static List<String> slots(String specialty, String socialSecurity, String education, Boolean before2001) {
        return requirements(specialty, socialSecurity, education, before2001).stream()
                .map(MaterialRequirement::slot)
                .toList();
    }

    private static List<MaterialRequirement> requirements(
            String specialty, String socialSecurity, String education, Boolean before2001) {
        return DecisionRows.requirements(TABLE.decide(facts(specialty, socialSecurity, education, before2001)));
    }

    private static Map<String, Object> facts(
            String specialty, String socialSecurity, String education, Boolean before2001) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("business", "initial");
        facts.put("level", "assistant");
        facts.put("series", specialty.substring(0, 2));
        facts.put("specialty", specialty);
        facts.put("socialSecurityOutcome", socialSecurity);
        facts.put("educationOutcome", education);
        facts.put("graduatedBefore2001", before2001);
        return facts;
    }

    private static MaterialRequirement requirement(String slot, List<MaterialRequirement> requirements) {
        assertThat(requirements).extracting(MaterialRequirement::slot).contains(slot);
        return requirements.stream()
                .filter(requirement -> requirement.slot().equals(slot))
                .findFirst()
                .orElseThrow();
    }
}
