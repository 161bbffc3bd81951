package org.zhicheng.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhicheng.Attack;
import org.zhicheng.SetClock;
import org.zhicheng.letter.paper.PaperFont;
import org.zhicheng.material.Pdfs;
import org.zhicheng.material.Pictures;
import org.zhicheng.material.Words;
import org.zhicheng.problem.Messages;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.reference.TestDatabase;

/** Checks the letters as an office gets them. Pictures lie in target/screenshots afterwards. */
class LettersTest {

    private static final PaperFont FONT = new PaperFont();
    private static final Map<String, String> PERSON = Map.of(
            "name", "张三",
            "employer", "盐城市XX有限公司",
            "specialty", "工程→电力工程→电气工程→电气工程",
            "level", "助理级（助理工程师）",
            "business", "职称初定申报",
            "division", "江苏省-盐城市-亭湖区",
            "authority", "盐城市人力资源和社会保障局",
            "today", "2026年11月23日");

    private final TestDatabase database = TestDatabase.h2();
    private final Messages messages = Words.MESSAGES;
    private final Letters letters = new Letters(FONT, database.jdbc(), messages, SetClock.atNoon());

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"employer-consent", "commitment-letter", "publicity-report"})
    void isOneCleanPageWithEverythingFilledIn(String id) throws IOException {
        byte[] pdf = print(letters.current(id), PERSON);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            String text = Pdfs.textOf(pdf);
            assertThat(text)
                    .contains("张三", "盐城市XX有限公司", "助理级（助理工程师）", "模板版本2026.1", "第1页，共1页")
                    .doesNotContain("{{", "________名", "〓");
            for (var name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).as("a subset").contains("+");
            }
        }
        assertThat(Pictures.keep(pdf, "letter-" + id)).isEqualTo(1);
        assertThat(pdf.length).as("bytes").isLessThan(300_000);
    }

    @Test
    @Attack(Attack.Kind.TEXT)
    void rareCharactersAndHostileNamesArePrintedAsTheyAre() throws IOException {
        Map<String, String> person = new HashMap<>(PERSON);
        person.put("name", "𠂇娴㛃{{level}}$1\\<b>");
        person.put("employer", "阿依古丽·买买提\u202e\u0007公司😀");

        String text = Pdfs.textOf(print(letters.current("commitment-letter"), person));

        assertThat(text).contains("𠂇娴㛃{{level}}$1\\<b>").contains("阿依古丽·买买提公司____");
    }

    @ParameterizedTest
    @ValueSource(strings = {"王𠮷䶮·买买提", "𪜀𫝀𫠠𬺰", "㐀䶵鿪", "赵\ud81b\udfff"})
    void namesWithCharactersOfEveryExtensionAreOnThePaperOrAGap(String name) throws IOException {
        Map<String, String> person = new HashMap<>(PERSON);
        person.put("name", name);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Set<String> gaps = letters.write(letters.current("commitment-letter"), person, out);

        String printed = name.endsWith("\ud81b\udfff") ? "赵____" : name;
        assertThat(gaps).isEqualTo(printed.equals(name) ? Set.of() : Set.of("\ud81b\udfff"));
        assertThat(Pdfs.textOf(out.toByteArray())).contains(printed);
        assertThat(out.size()).as("bytes").isLessThan(300_000);
        Pictures.keep(out.toByteArray(), "letter-rare-" + name.codePointCount(0, name.length()));
    }

    @Test
    void namesOfXinjiangInTheirOwnScriptAreWrittenAsTheyAreRead() throws IOException {
        Map<String, String> person = new HashMap<>(PERSON);
        person.put("name", "ئابدۇللا مەمەت");
        person.put("employer", "قازاق ٴتىلى公司");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        assertThat(letters.write(letters.current("commitment-letter"), person, out))
                .isEmpty();

        Pictures.keep(out.toByteArray(), "letter-uyghur");
        assertThat(Pdfs.textOf(out.toByteArray())).doesNotContain("____");
    }

    @Test
    void whatIsNotKnownIsALineToWriteOn() throws IOException {
        assertThat(Pdfs.textOf(print(letters.current("employer-consent"), Map.of())))
                .contains("________同志系我单位");
    }

    @Test
    void aLongLetterGoesOnOverThePageWithoutLosingALine() throws IOException {
        String numbered = IntStream.rangeClosed(1, 200)
                .mapToObj(line -> "第" + line + "条须遵守。")
                .reduce("version: 9\n# 长模板", (all, line) -> all + "\n" + line);

        byte[] pdf = print(LetterTemplate.parse("long", numbered), Map.of());

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isBetween(5, 12);
        }
        String text = Pdfs.textOf(pdf);
        IntStream.rangeClosed(1, 200).forEach(line -> assertThat(text).contains("第" + line + "条"));
    }

    @Test
    void aNewVersionIsInUseAtOnceAndTheOlderStays() {
        letters.replace("commitment-letter", "version: 2027.1\n# 个人承诺书\n本人{{name}}承诺。", "admin");

        assertThat(letters.current("commitment-letter").version()).isEqualTo("2027.1");
        assertThat(letters.all())
                .filteredOn(letter -> letter.template().equals("commitment-letter"))
                .flatExtracting(Letters.Letter::versions)
                .extracting(Letters.Version::version)
                .containsExactly("2027.1", "2026.1");
        assertThatThrownBy(() -> letters.replace("commitment-letter", "version: 2027.1\n# 个人承诺书\n又一次。", "admin"))
                .isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"version: 2026.1\n# 旧版本号", "# 没有版本\n内容", "version: 3\n没有标题", "version: 3\n# 标题\n{{idNumber}}", ""
            })
    void whatCouldNotBePrintedIsRefused(String text) {
        assertThatThrownBy(() -> letters.replace("commitment-letter", text, "admin"))
                .isInstanceOf(RefusedException.class);
        assertThat(letters.current("commitment-letter").version()).isEqualTo("2026.1");
    }

    @ParameterizedTest
    @CsvSource({
        "{{name, {{name",
        "{name}, {name}",
        "｛｛name｝｝, ｛｛name｝｝",
        "{{name｝｝, {{name｝｝",
        "{{{name}}}, {",
        "name}}, }}",
        "{{ , '{{ '",
        "{}, {}"
    })
    void whatWouldBePrintedWithItsBracesIsRefusedWithItsLine(String written, String shown) {
        assertThatThrownBy(
                        () -> letters.checked("commitment-letter", "version: 3\n# 标题\n本人" + written + "，{{level}}承诺。"))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(
                                refused.problems().get(0).message())
                        .startsWith("第3行的“" + shown.strip())
                        .contains("{{name}}"));
        assertThat(letters.checked("commitment-letter", "version: 3\n# 标题\n本人{{ name }}，{{level}}承诺。")
                        .lines())
                .hasSize(2);
    }

    @Test
    void manyAtOnceComeOutRight() {
        List<Integer> sizes = IntStream.range(0, 40)
                .parallel()
                .mapToObj(one -> {
                    Map<String, String> person = new HashMap<>(PERSON);
                    person.put("name", "申报人" + one);
                    byte[] pdf = print(letters.current("publicity-report"), person);
                    assertThat(Pdfs.textOf(pdf)).contains("申报人" + one);
                    return pdf.length;
                })
                .toList();

        assertThat(sizes).hasSize(40);
    }

    private byte[] print(LetterTemplate letter, Map<String, String> values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            letters.write(letter, values, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
