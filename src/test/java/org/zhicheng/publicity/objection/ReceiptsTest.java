package org.zhicheng.publicity.objection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhicheng.Proves;
import org.zhicheng.secret.Tokens;

/** The number by which somebody finds an objection again. */
class ReceiptsTest {

    private final Receipts receipts = new Receipts(new Tokens());

    @Test
    @Proves("PB04")
    void isReadAsItIsWrittenDownAndEveryWrongDigitIsFound() {
        String receipt = receipts.next();

        assertThat(receipt).matches("\\d{4}-\\d{4}-\\d{4}-\\d{4}");
        assertThat(Receipts.read(" " + receipt.replace("-", " ") + " ")).isEqualTo(receipt);
        assertThat(Receipts.plausible(receipt)).isTrue();
        for (int at = 0; at < receipt.length(); at++) {
            int digit = Character.digit(receipt.charAt(at), 10);
            if (digit >= 0) {
                String wrong = receipt.substring(0, at) + (digit + 1) % 10 + receipt.substring(at + 1);
                assertThat(Receipts.plausible(wrong)).as(wrong).isFalse();
            }
        }
    }

    @Test
    void nothingFollowsFromOneOfThem() {
        Set<String> many =
                IntStream.range(0, 1000).mapToObj(n -> receipts.next()).collect(Collectors.toSet());

        assertThat(many).hasSize(1000);
        assertThat(many.stream().map(one -> one.substring(0, 2)).distinct().count())
                .isGreaterThan(50);
    }
}
