package org.zhicheng.material.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhicheng.Attack;

/** Names come from outside: they may hold paths, hide their end, or tell an ID number. */
class FileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "承诺书.pdf, 承诺书.pdf",
        "C:\\fakepath\\承诺书.pdf, 承诺书.pdf",
        "../../etc/承诺书.pdf, 承诺书.pdf",
        "张三320902199001010014学历.pdf, 张三320902********0014学历.pdf",
        "32090219900101001x.pdf, 320902********001x.pdf",
        "32090219900101001420240501.pdf, 320902********001420240501.pdf",
        "20240501320902199001010014.pdf, 20240501320902********0014.pdf",
        "３２０９０２１９９００１０１００１４.pdf, ３２０９０２********００１４.pdf",
        "320902900101001.pdf, 320902*****1001.pdf",
        "1234567890123456789.pdf, 1234567890123456789.pdf",
        "a<b>.pdf, a_b_.pdf",
        "IMG_20260101_0815, IMG_20260101_0815.pdf",
        "学历证书.jpg, 学历证书.jpg.pdf",
        "学历证书., 学历证书.pdf",
        "关于%22张三%22同志的证明.pdf, 关于\"张三\"同志的证明.pdf",
        "a%0D%0Ab.pdf, ab.pdf",
        "完成率100%25.pdf, 完成率100%25.pdf",
        "..., file.pdf",
        "'', file.pdf"
    })
    @Attack(Attack.Kind.TEXT)
    void showsWhatIsSafe(String sent, String shown) {
        assertThat(FileNames.display(sent)).isEqualTo(shown);
    }

    @Test
    @Attack(Attack.Kind.TEXT)
    void leavesOutWhatCannotBeSeen() {
        assertThat(FileNames.display("a\r\nb\u0000\u202Efdp.pdf")).isEqualTo("abfdp.pdf");
        assertThat(FileNames.display(null)).isEqualTo("file.pdf");
    }

    @Test
    void shortensButKeepsTheExtension() {
        assertThat(FileNames.display("长".repeat(500) + ".pdf")).hasSize(200).endsWith("长.pdf");
        assertThat(FileNames.display("𠮷".repeat(500) + "a.pdf"))
                .hasSizeLessThanOrEqualTo(200)
                .endsWith("𠮷.pdf");
        assertThat(FileNames.display("a".repeat(500))).hasSize(200);
    }

    @Test
    void knowsPdfsByTheirExtension() {
        assertThat(FileNames.isPdf("承诺书.PDF")).isTrue();
        assertThat(FileNames.isPdf("承诺书.pdf.exe")).isFalse();
        assertThat(FileNames.isPdf("")).isFalse();
        assertThat(FileNames.isPdf(null)).isFalse();
    }
}
