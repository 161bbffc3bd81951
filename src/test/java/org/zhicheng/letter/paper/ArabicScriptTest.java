package org.zhicheng.letter.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares shaped letters with the forms in Unicode's charts; they are written here as they stand on paper, from left
 * to right.
 */
class ArabicScriptTest {

    @ParameterizedTest
    @CsvSource({
        // beh: alone; first, middle and last of three
        "\u0628, \uFE8F",
        "\u0628\u0628\u0628, \uFE90\uFE92\uFE91",
        // alef joins what stands before it only
        "\u0628\u0627\u0628, \uFE8F\uFE8E\uFE91",
        // lam and alef are one
        "\u0644\u0627, \uFEFB",
        "\u0628\u0644\u0627, \uFEFC\uFE91",
        // 维吾尔文: AE behind meem, which is joined to it; then meem anew
        "\u0645\u06D5\u0645, \uFEE1\uFEEA\uFEE3",
        "\u06D5, \u06D5",
        // U and OE join what stands before them only, NG on both sides
        "\u0628\u06C7, \uFBD8\uFE91",
        "\u0628\u06AD\u0628, \uFE90\uFBD6\uFE91",
        // yeh with hamza as one letter
        "\u0626\u0627, \uFE8E\uFE8B",
        // 哈萨克文: high hamza joins nothing
        "\u0674\u062A, \uFE95\u0674",
    })
    void lettersTakeTheFormThatTheirNeighboursAskFor(String written, String onPaper) {
        assertThat(ArabicScript.onPaper(written)).isEqualTo(onPaper);
    }

    @Test
    void chineseAndNumbersStayAsTheyAre() {
        assertThat(ArabicScript.onPaper("本人\u0628\u0627 12\u0628承诺"))
                .as("numbers in a line from right to left are read from left to right")
                .isEqualTo("本人\uFE8F12 \uFE8E\uFE91承诺");
        assertThat(ArabicScript.onPaper("\u0628(\u0628)\u0628")).isEqualTo("\uFE8F(\uFE8F)\uFE8F");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "张三", "阿依古丽·买买提 (2026)", "𠮷"})
    void linesWithoutSuchWordsAreLeftAlone(String line) {
        assertThat(ArabicScript.onPaper(line)).isSameAs(line);
    }

    @Test
    void everyFormIsInTheFont() throws Exception {
        PaperFont font = new PaperFont();
        try (Paper paper = new Paper(font)) {
            for (int letter = 0x620; letter <= 0x6D5; letter++) {
                if (Character.isLetter(letter) && ArabicScript.isPartOf(letter)) {
                    String word = Character.toString(letter);
                    paper.flush(word + word + word + "ل" + word);
                }
            }
            paper.finish("", (page, total) -> "", java.io.OutputStream.nullOutputStream());
            assertThat(paper.gaps()).isEmpty();
        }
    }
}
