package org.zhicheng.letter.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Checks that the fonts of our papers cover the characters of names. */
class RareFontsTest {

    private static final PaperFont FONT = new PaperFont();

    /** Unicode's Han characters as of 2017, which GB 18030-2022 asks of level 3. */
    @Property(tries = 200)
    void everyHanCharacterOfLevelThreeIsPrinted(@ForAll("han") int character) throws IOException {
        try (PDDocument document = new PDDocument()) {
            assertThat(FONT.open(document).printable(Character.toString(character)))
                    .isEqualTo(Character.toString(character));
        }
    }

    @Provide
    Arbitrary<Integer> han() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0x3400, 0x4DB5),
                Arbitraries.integers().between(0x4E00, 0x9FEA),
                Arbitraries.integers().between(0x20000, 0x2A6D6),
                Arbitraries.integers().between(0x2A700, 0x2B734),
                Arbitraries.integers().between(0x2B740, 0x2B81D),
                Arbitraries.integers().between(0x2B820, 0x2CEA1),
                Arbitraries.integers().between(0x2CEB0, 0x2EBE0));
    }
}
