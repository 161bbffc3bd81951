package org.zhicheng.account.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.zhicheng.form.Fixtures.messages;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhicheng.SetClock;
import org.zhicheng.account.identity.IdNumberField;

/** A list of bans says in Chinese what is wrong with which line, whatever somebody sends. */
class BanFileTest {

    private static final String HEADER = "姓名,身份证号码,重新申报日期,原因\n";
    private static final String LISI = "李四,320902199503150025,2029-11-30,提交虚假学历证明\n";

    private final Clock clock = new SetClock(Instant.parse("2026-11-30T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private final IdNumberField field = mock(IdNumberField.class);
    private final BanFile file = new BanFile(field, new BanTerms(messages(), clock), messages());

    @BeforeEach
    void everyNumberOfEighteenIsGood() {
        when(field.valid(any())).then(call -> call.<String>getArgument(0).matches("\\d{17}[\\dX]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2029-11-30", "2029/11/30", "2029年11月30日", "２０２９-11-30"})
    void readsALine(String day) {
        BanFile.Content content = file.read(HEADER + LISI.replace("2029-11-30", day));

        assertThat(content.problems()).isEmpty();
        assertThat(content.lines())
                .containsExactly(new BanLine(2, "李四", "320902199503150025", LocalDate.of(2029, 11, 30), "提交虚假学历证明"));
    }

    /** As Excel writes it: with a mark, with tabs or semicolons, with quotes, and with empty columns and lines behind. */
    @Test
    void readsWhatSpreadsheetsWrite() {
        assertThat(file.read("\uFEFF" + HEADER + LISI).problems()).isEmpty();
        assertThat(file.read((HEADER + LISI).replace(',', '\t')).problems()).isEmpty();
        assertThat(file.read((HEADER + LISI).replace(',', ';')).problems()).isEmpty();
        assertThat(file.read(HEADER.replace("\n", ",,\r\n") + LISI.replace("\n", ",,\r\n") + ",,,\r\n\r\n")
                        .lines())
                .hasSize(1);
        assertThat(file.read(HEADER + "李四,320902199503150025,2029-11-30,\"作假,两次\"\n")
                        .lines()
                        .get(0)
                        .reason())
                .isEqualTo("作假,两次");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            =cmd!A1,320902199503150025,2029-11-30,作假 | 第2行：“姓名”以“=”“+”“-”“@”等开头，会被电子表格当成公式，请改正。
            李四,320902199503150025,2029-11-30,=HYPERLINK("x") | 第2行：“原因”以“=”“+”“-”“@”等开头，会被电子表格当成公式，请改正。
            李四,320902199503150025,2029-11-30,@SUM(1) | 第2行：“原因”以“=”“+”“-”“@”等开头，会被电子表格当成公式，请改正。
            李四,3.20902E+17,2029-11-30,作假 | 第2行：“身份证号码”已被电子表格改成科学计数，请把这一列设为“文本”后重新填写。
            李四,12345,2029-11-30,作假 | 第2行：身份证号码格式不正确。
            ,320902199503150025,2029-11-30,作假 | 第2行：请填写姓名，不超过50字。
            李四,320902199503150025,三年后,作假 | 第2行：“重新申报日期”三年后不是日期，请写成 2029-11-30 这样。
            李四,320902199503150025,2029-02-30,作假 | 第2行：“重新申报日期”2029-02-30不是日期，请写成 2029-11-30 这样。
            李四,320902199503150025,2026-11-30,作假 | 第2行：解除日期须晚于今天。
            李四,320902199503150025 | 第2行：应有4栏，请核对逗号和引号。
            李四,320902199503150025,2029-11-30,作假,多 | 第2行：应有4栏，请核对逗号和引号。
            """, quoteCharacter = '~')
    void namesWhatIsWrongWithALine(String line, String problem) {
        assertThat(file.read(HEADER + line + "\n").problems()).containsExactly(problem);
    }

    @Test
    void namesEveryLineThatIsWrong() {
        assertThat(file.read(HEADER + LISI + "王五,1,2029-11-30,作假\n" + LISI).problems())
                .containsExactly("第3行：身份证号码格式不正确。", "第4行：身份证号码与第2行相同。");
    }

    @Test
    void saysWhatIsNoList() {
        assertThat(file.read("").problems()).containsExactly("文件中没有内容。");
        assertThat(file.read(HEADER).problems()).containsExactly("文件中没有内容。");
        assertThat(file.read(LISI).problems()).containsExactly("第一行应为：姓名，身份证号码，重新申报日期，原因。");
        assertThat(file.read(HEADER + "\"李四,320902199503150025,2029-11-30,作假\n").problems())
                .containsExactly("无法读取该文件：引号没有成对，或者不是 CSV 文件。");
    }

    /** A file in GB 18030 that reached the server as if it were UTF-8 has another header. */
    @Test
    void doesNotTakeTextThatWasReadInTheWrongEncoding() {
        String wrong = new String((HEADER + LISI).getBytes(Charset.forName("GB18030")), StandardCharsets.UTF_8);

        assertThat(file.read(wrong).problems()).hasSize(1).first().asString().startsWith("第一行应为");
    }

    @Test
    void takesTenThousandLinesAndNotOneMore() {
        assertThat(file.read(HEADER + lines(BanFile.MOST_LINES)).lines()).hasSize(BanFile.MOST_LINES);
        assertThat(file.read(HEADER + lines(BanFile.MOST_LINES + 1)).problems())
                .containsExactly("一次最多导入10000行，请分成几个文件。");
    }

    private static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj("李四,3209021995%08d,2029-11-30,作假"::formatted)
                .collect(Collectors.joining("\n"));
    }
}
