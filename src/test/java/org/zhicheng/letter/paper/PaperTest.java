package org.zhicheng.letter.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.zhicheng.material.Pdfs;

/** Checks that no text on paper gets lost between two sheets. */
class PaperTest {

    private static final int ROWS_OF_A_PAGE = 33;
    private static final String LONG_NAME = "是否参加过与申报专业相关的继续教育";

    @Test
    void goesOnWithTheNameOfARowAsWithItsValue() throws IOException {
        for (int before = ROWS_OF_A_PAGE - 8; before <= ROWS_OF_A_PAGE; before++) {
            String rows = written(before, "是");

            assertThat(rows).as("behind " + before).contains(LONG_NAME.substring(0, 5), LONG_NAME.substring(12));
        }
    }

    @Test
    void endsNoLineWithAnOpeningMarkAndBeginsNoneWithAClosingOne() throws IOException {
        for (int before = 20; before <= 50; before++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (Paper paper = new Paper(new PaperFont())) {
                paper.flush("字".repeat(before) + "《教育部学历证书电子注册备案表》“其他材料”");
                paper.finish("", (page, pages) -> "", out);
            }

            assertThat(Pdfs.textOf(out.toByteArray()).lines())
                    .as("behind " + before)
                    .noneMatch(line -> line.matches(".*[《“]\\s*"))
                    .noneMatch(line -> line.matches("[》”].*"));
        }
    }

    private static String written(int before, String value) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Paper paper = new Paper(new PaperFont())) {
            for (int row = 0; row < before; row++) {
                paper.row("姓名", "张三");
            }
            paper.row(LONG_NAME, value);
            paper.finish("", (page, pages) -> "", out);
        }
        return Pdfs.textOf(out.toByteArray());
    }
}
