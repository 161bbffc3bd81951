package org.zhicheng.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhicheng.Proves;
import org.zhicheng.certificate.PaperLine.Area;

/** An admin writes what certificates say, and cannot make one that says too little. */
class PaperWordsTest {

    private static final List<PaperLine> ALL = List.of(
            line("姓名", "{name}"),
            line("身份证号码", "{id-number}"),
            line("职称", "{title}（{specialty}）"),
            line("取得", "{obtained}，{way}"),
            new PaperLine(Area.TITLE, 1, null, "职称证书"),
            new PaperLine(Area.FOOT, 1, null, "{number}"));

    @Test
    void fillsInWhatIsKnown() {
        assertThat(new PaperWords(ALL, certificate("320902********0014")).in(Area.LINE))
                .extracting(PaperLine::text)
                .containsExactly("张$1三", "320902********0014", "助理工程师（电气工程）", "2026年11月30日，初定");
    }

    @Test
    void leavesOutALineAboutAnIdNumberThatNobodyHas() {
        PaperWords words = new PaperWords(ALL, certificate(null));

        assertThat(words.in(Area.LINE)).extracting(PaperLine::label).doesNotContain("身份证号码");
        assertThat(words.complete()).isTrue();
    }

    @Test
    @Proves("CF04")
    void isIncompleteWithoutAnyOfWhatACertificateSays() {
        assertThat(new PaperWords(ALL, certificate(null)).complete()).isTrue();
        for (int left : new int[] {0, 2, 3, 4, 5}) {
            List<PaperLine> others = new ArrayList<>(ALL);
            others.remove(left);
            assertThat(new PaperWords(others, certificate(null)).complete())
                    .as(ALL.get(left).text())
                    .isFalse();
        }
    }

    @Test
    void hasRoomForEightLines() {
        List<PaperLine> many = new ArrayList<>(ALL);
        IntStream.range(0, 4).forEach(n -> many.add(line("另", "第 " + n + " 行")));
        assertThat(new PaperWords(many, certificate("1")).complete()).isTrue();
        many.add(line("另", "多出的一行"));
        assertThat(new PaperWords(many, certificate("1")).complete()).isFalse();
    }

    private static PaperLine line(String label, String text) {
        return new PaperLine(Area.LINE, 1, label, text);
    }

    private static Certificate certificate(String maskedId) {
        return new Certificate(
                "c",
                "2026-1",
                "d",
                "p",
                "张$1三",
                maskedId,
                "assistant",
                "助理工程师",
                "电气工程",
                "初定",
                "人社局",
                LocalDate.of(2026, 11, 30),
                Instant.EPOCH,
                0,
                CertificateState.VALID,
                Instant.EPOCH,
                null,
                1,
                null,
                null);
    }
}
