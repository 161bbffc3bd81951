package org.zhicheng.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Checks that typed text is tested for emptiness by {@link Typed} and {@link ReadAs} only: everything else knows other
 * blanks.
 */
class OneNotionOfNothingTest {

    private static final Pattern OTHERS = Pattern.compile("\\.(?:isBlank|strip|stripLeading|stripTrailing|trim)\\(\\)"
            + "|String::(?:isBlank|strip|trim)|StringUtils\\.(?:hasText|trim\\w*|isBlank)|@NotBlank\\b");

    /**
     * Exempts classes that read text of operators or programs, never of a person at a form: settings, headers, models
     * and their tables.
     */
    private static final Set<String> NO_TEXT_OF_PEOPLE = Set.of(
            "start/HouseTimeZone.java",
            "start/OnValue.java",
            "account/staff/FirstAdmin.java",
            "account/PublicAddress.java",
            "account/alipay/RealAlipayLogin.java",
            "declaration/print/CasePaper.java",
            "declaration/admission/Eligibility.java",
            "material/virus/ClamdScanner.java",
            "material/pdf/FileNames.java",
            "material/pdf/EmbeddedFonts.java",
            "letter/Letters.java",
            "letter/LetterTemplate.java",
            "material/pdf/PdfSignatures.java",
            "material/VirusVerdicts.java",
            "notice/aliyun/AliyunSmsApi.java",
            "notice/aliyun/AliyunSmsGateway.java",
            "notice/aliyun/AliyunTemplateParam.java",
            "portal/web/ForwardedRequests.java",
            "portal/web/HostCookies.java",
            "portal/web/TrustedProxies.java",
            "portal/api/Disposition.java",
            "privacy/PersonalData.java",
            "record/gateway/Gateway.java",
            "record/gateway/RecordSystem.java",
            "verification/provider/AlipayRealPersonProvider.java",
            "verification/provider/SmartHrssRealPersonProvider.java");

    /** Exempts rooms and kinds of classes to which no text of people comes. */
    private static final Pattern NO_PEOPLE = Pattern.compile(
            "(?:operation|outage|alipay|portal/door)/.*|.*(?:Settings|HealthIndicator|Security)\\.java|process/\\w+/(?:Model|Diagram|Feel|Form|Table|Xml)\\w*\\.java");

    @Test
    void noOtherBlanksAreKnownWherePeoplesTextIsRead() throws IOException {
        Path house = Path.of("src/main/java/org/zhicheng");

        assertThat(sources(house, ".java")
                        .filter(file ->
                                !excused(house.relativize(file).toString().replace('\\', '/')))
                        .flatMap(OneNotionOfNothingTest::hits))
                .as("use Typed.nothing and Typed.trimmed; or say here why no person typed it")
                .isEmpty();
    }

    @Test
    void nobodyIsExcusedWhoNeedsNoExcuse() {
        assertThat(NO_TEXT_OF_PEOPLE).allSatisfy(file -> assertThat(hits(Path.of("src/main/java/org/zhicheng", file)))
                .as(file)
                .isNotEmpty());
    }

    @Test
    void theBrowserKnowsNoOtherBlanksEither() throws IOException {
        assertThat(sources(Path.of("src/main/frontend/src"), ".js", ".jsx").flatMap(OneNotionOfNothingTest::trims))
                .as("use trimmed and isNothing of typed.js")
                .isEmpty();
    }

    private static boolean excused(String file) {
        return NO_TEXT_OF_PEOPLE.contains(file) || NO_PEOPLE.matcher(file).matches();
    }

    private static Stream<Path> sources(Path folder, String... endings) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> Stream.of(endings)
                            .anyMatch(ending -> file.toString().endsWith(ending)))
                    .toList()
                    .stream();
        }
    }

    private static Stream<String> hits(Path file) {
        return lines(file).filter(line -> OTHERS.matcher(line).find()).map(line -> file + ": " + line.strip());
    }

    private static Stream<String> trims(Path file) {
        return lines(file).filter(line -> line.contains(".trim()")).map(line -> file + ": " + line.strip());
    }

    private static Stream<String> lines(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
