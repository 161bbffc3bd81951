package org.zhicheng.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class EducationCheckTest {

    private static final EducationAnswer BACHELOR = new EducationAnswer(
            true,
            List.of(new DegreeRecord(
                    "南京XX工程学院", "电气工程", "bachelor", "full-time", LocalDate.of(2013, 6, 20), "112761201305001234")));

    private final EducationCheck check = new EducationCheck(anything());

    @Test
    void aFoundPersonNeedsNoProof() {
        assertThat(check.assess(BACHELOR, List.of()).outcome()).isEqualTo(Outcome.MATCH);
        assertThat(check.assess(BACHELOR, List.of("112761201305001234")).rule()).isEqualTo("X01");
    }

    @Test
    void aTypedCertificateMustBeTheOneInTheRegister() {
        assertThat(check.assess(BACHELOR, List.of("999")).outcome()).isEqualTo(Outcome.MISMATCH);
    }

    @Test
    void nobodyFoundIsNoMismatch() {
        assertThat(check.assess(new EducationAnswer(false, List.of()), List.of("999"))
                        .outcome())
                .isEqualTo(Outcome.NOT_FOUND);
    }

    @Test
    void silenceIsNeitherYesNorNo() {
        assertThat(check.unavailable().outcome()).isEqualTo(Outcome.UNAVAILABLE);
    }

    private static StaticMessageSource anything() {
        StaticMessageSource messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        return messages;
    }
}
