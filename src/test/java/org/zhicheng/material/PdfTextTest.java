package org.zhicheng.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

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
