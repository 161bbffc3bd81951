package org.zhicheng.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** No reviewer is spoken to as if the case were the reviewer's own. */
class ReviewerWordsTest {

    private static final Pattern FOR_APPLICANTS = Pattern.compile("您|请上传|请登录|请下载|请填写|请重新|请补充|请核对|请确认|请选择|请将|请在");
    private static final Pattern TABLE_TEXT = Pattern.compile("<text>\"([^\"]*[，。；][^\"]*)\"</text>");
    private static final Pattern PLACE = Pattern.compile("\\{\\d+}");
    private static final List<String> BUNDLES = List.of("rules", "record", "material", "declaration", "reviewer");

    private static final Messages MESSAGES = messages();

    private final ReviewerWords words = new ReviewerWords(MESSAGES);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "未查询到您的社保信息，请上传社保缴费证明。|未查询到申报人的社保记录。",
                "您在现单位连续参保不足 3 个月（当前 2 个月），请核对工作单位或上传社保缴费证明。|申报人在现单位连续参保不足 3 个月（当前 2 个月）。",
                "填写的学历、毕业日期与学信网查询结果不一致，请核对；确认无误的请上传《教育部学历证书电子注册备案表》。|填写的学历、毕业日期与学信网查询结果不一致。",
                "继续教育：2025年公需 24 学时，专业 40 学时，不足 90 学时或专业科目不足三分之二，请补充上传学时证明，由审核人员核对。|继续教育：2025年公需 24 学时，专业 40 学时，不足 90 学时或专业科目不足三分之二。",
                "继续教育：2025年公需 24 学时，专业 70 学时。|继续教育：2025年公需 24 学时，专业 70 学时。",
                "“个人承诺书”中的文件“承诺书.pdf”：第2页是空白页，请确认没有漏扫或扫反。|“个人承诺书”中的文件“承诺书.pdf”：第2页是空白页。",
                "非全日制学历初定，请审核人员核对当地是否受理。|非全日制学历初定，请审核人员核对当地是否受理。"
            })
    void theResultStaysAndTheInstructionGoes(String told, String read) {
        assertThat(words.of(told)).isEqualTo(read);
    }

    /** An admin may write what they like into a table, and an applicant sent it before the words changed. */
    @Test
    void aTextThatNobodyForesawLosesItsInstruction() {
        assertThat(words.of("您的岗位与专业不符，请上传岗位说明。")).isEqualTo("申报人的岗位与专业不符。");
        assertThat(words.of("请上传岗位说明。")).isEqualTo("须上传岗位说明。");
        assertThat(words.of((String) null)).isNull();
    }

    @Test
    void onlyTheWordsOfAProblemChange() {
        Problem told = Problem.flag("C02", "/materials/social-security-proof", "未查询到您的社保信息，请上传社保缴费证明。");

        assertThat(words.of(told)).isEqualTo(Problem.flag("C02", "/materials/social-security-proof", "未查询到申报人的社保记录。"));
    }

    @Test
    void everyWordingBelongsToATextOfTheApplicant() {
        assertThat(ReviewerWords.keys()).isNotEmpty().allMatch(MESSAGES::knows);
    }

    @Test
    void everyResultOfARecordHasWordsOfItsOwn() {
        Set<String> results = bundle("record").stringPropertyNames().stream()
                .filter(key -> key.matches("check\\.[A-Z]\\d\\d\\..*"))
                .filter(key -> !Set.of("check.C03.nameless", "check.J01.year").contains(key))
                .collect(Collectors.toSet());

        assertThat(results).hasSizeGreaterThan(15);
        assertThat(ReviewerWords.keys()).containsAll(results);
    }

    @ParameterizedTest
    @MethodSource("toldToApplicants")
    void noReviewerIsToldWhatAnApplicantHasToDo(String told) {
        assertThat(words.of(told)).doesNotContainPattern(FOR_APPLICANTS).isNotBlank();
    }

    /** Whatever a check, a rule, a file or a table says, filled in. */
    static Stream<String> toldToApplicants() {
        return Stream.of(
                        texts("rules", ".*"),
                        texts("record", "check\\.[A-Z]\\d\\d\\..*"),
                        texts("material", "material\\.(F0\\d|of-|scan\\.(flagged|found)).*"),
                        texts("declaration", "Q02.*|event\\.(returned|reminded)\\.detail"),
                        tables())
                .flatMap(texts -> texts)
                .map(text -> PLACE.matcher(text).replaceAll("3"));
    }

    private static Stream<String> texts(String bundle, String keys) {
        Properties texts = bundle(bundle);
        return texts.stringPropertyNames().stream()
                .filter(key -> key.matches(keys))
                .sorted()
                .map(texts::getProperty);
    }

    private static Stream<String> tables() {
        return Stream.of("material-requirements", "eligibility", "review-eligibility", "exam-only")
                .map(table -> Path.of("processes", table + ".dmn"))
                .map(ReviewerWordsTest::read)
                .flatMap(table -> TABLE_TEXT.matcher(table).results().map(MatchResult::group))
                .map(text -> text.replaceAll("</?text>|\"", ""))
                .filter(text -> text.matches(".*(您|请上传|暂不|不在).*"));
    }

    private static String read(Path table) {
        try {
            return Files.readString(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties bundle(String name) {
        try {
            return PropertiesLoaderUtils.loadProperties(new EncodedResource(
                    new ClassPathResource("messages/" + name + ".properties"), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Messages messages() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        BUNDLES.forEach(bundle -> source.addBasenames("messages/" + bundle));
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        source.setFallbackToSystemLocale(false);
        return new Messages(source);
    }
}
