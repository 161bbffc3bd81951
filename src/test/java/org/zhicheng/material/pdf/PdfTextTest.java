package org.zhicheng.material.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhicheng.UsedProcessor;
import org.zhicheng.letter.paper.Paper;
import org.zhicheng.letter.paper.PaperFont;
import org.zhicheng.material.Pdfs;
import org.zhicheng.material.Words;

/** What is read off 《教育部学历证书电子注册备案表》 and 学信网 pages. */
class PdfTextTest {

    @Test
    void readsTheRegistrationForm() {
        String text = """
                教育部学历证书电子注册备案表
                姓名 张三  性别 男
                证书编号：112761201305001234
                在线验证码
                ABCD1234EFGH5678
                本报告有效期至：2026年12月31日
                """;

        assertThat(PdfText.facts(text))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "name", "张三",
                        "certificateNumber", "112761201305001234",
                        "verificationCode", "ABCD1234EFGH5678",
                        "validUntil", "2026-12-31"));
    }

    @Test
    void readsSpacedWordsAndOlderCodes() {
        assertThat(PdfText.facts("姓　名：阿依古丽·买买提 验证码:ABC123DEF456 有效期 2026-9-1"))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("name", "阿依古丽·买买提", "verificationCode", "ABC123DEF456", "validUntil", "2026-09-01"));
    }

    /** With a Chinese font in it, of which only the meaning of its codes is looked at. */
    @Test
    void readsARealPage(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("file");
        try (Paper paper = new Paper(new PaperFont());
                OutputStream out = Files.newOutputStream(file)) {
            paper.title("教育部学历证书电子注册备案表");
            paper.row("姓名", "阿依古丽·买买提");
            paper.row("证书编号", "112761201305001234");
            paper.row("在线验证码", "ABCD1234EFGH5678");
            paper.paragraph("本报告有效期至：2026年12月31日");
            paper.finish("", (page, pages) -> "", out);
        }
        PdfInspection inspection = new PdfInspection(Words.MESSAGES);

        assertThat(inspection
                        .inspect(file, "a.pdf", "/materials/other")
                        .findings()
                        .facts())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "name", "阿依古丽·买买提",
                        "certificateNumber", "112761201305001234",
                        "verificationCode", "ABCD1234EFGH5678",
                        "validUntil", "2026-12-31"));
        inspection.close();
    }

    static Stream<Arguments> costly() {
        return Stream.of(
                Arguments.of("text", Pdfs.endlessText()),
                Arguments.of("font", Pdfs.bombInFont(100)),
                Arguments.of("glyph map", Pdfs.bombInGlyphMap(100)),
                Arguments.of("widths", Pdfs.endlessWidths()),
                Arguments.of("meanings", Pdfs.endlessMeanings("")),
                Arguments.of("hidden meanings", Pdfs.endlessMeanings("% <0001>")));
    }

    /** It is help: a file in order is taken whether or not it can be read, and others do not wait for it. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("costly")
    void doesNotSpendMuchOnReading(String what, byte[] content, @TempDir Path directory) throws IOException {
        Path file = Files.write(directory.resolve("file"), content);
        PdfInspection one =
                new PdfInspection(Words.MESSAGES, Duration.ofSeconds(5), Duration.ofMinutes(1), PdfInspection.pool(1));

        assertThat(one.inspect(file, "a.pdf", "/materials/other")).isEqualTo(new Inspection(1, List.of()));
        assertThat(one.inspect(file, "a.pdf", "/materials/other").refusal()).isEmpty();
        one.close();
    }

    /** Without the inspection, which takes a file even where reading it ran out of memory. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("costly")
    void givesUpReadingBeforeMemoryAndTimeDo(String what, byte[] content, @TempDir Path directory) throws Exception {
        Path file = Files.write(directory.resolve("file"), content);

        Duration used = UsedProcessor.by(() -> {
            try (PDDocument document = BoundedPdfParser.open(file)) {
                assertThat(PdfText.facts(document)).isEmpty();
            } catch (TooComplexException givenUp) {
                assertThat(givenUp).hasMessageStartingWith("more than");
            }
        });
        assertThat(used).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void looksAtALongGapOnce() throws Exception {
        String gap = "姓名" + " ".repeat(50_000);

        Duration used = UsedProcessor.by(() -> assertThat(PdfText.facts(gap)).isEmpty());
        assertThat(used).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void readsWhichTemplateALetterWasPrintedFrom() {
        assertThat(PdfText.facts("日期： 年 月 日\n模板版本 2026.1 第 1 页，共 1 页"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("templateVersion", "2026.1"));
    }

    @Test
    void takesNothingThatIsNotThere() {
        assertThat(PdfText.facts("证书编号 12345678901234567890 有效期至 2026年13月40日 验证码 abc"))
                .isEmpty();
        assertThat(PdfText.facts("")).isEmpty();
    }
}
