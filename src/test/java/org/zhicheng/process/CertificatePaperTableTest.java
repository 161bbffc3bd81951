package org.zhicheng.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhicheng.Proves;
import org.zhicheng.certificate.PaperLine;

/** What is printed on certificates, as it is shipped: the same on all. */
class CertificatePaperTableTest {

    private static final DecisionTable TABLE = new DecisionTable("certificate-paper");

    @AfterAll
    static void everyRowWasMet() {
        TABLE.assertThatEveryRowWasMet();
    }

    @ParameterizedTest
    @Proves("CF04")
    @CsvSource({"initial, assistant", "review, senior"})
    void saysAllThatACertificateMust(String business, String level) {
        var rows = TABLE.decide(Map.of("business", business, "level", level)).getResultList();

        assertThat(PaperLine.of(rows))
                .extracting(PaperLine::text)
                .contains("{name}", "{id-number}", "{title}", "{specialty}", "{way}", "{obtained}", "{number}");
    }
}
