package org.zhicheng.portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.server.ResponseStatusException;

/** Files keep the names that people gave them. */
class SentFileNameTest {

    @Test
    void isAsTheBrowserEncodedIt() {
        assertThat(SentFileName.of("%E9%99%88%E8%BF%B0%20a+b%25.pdf")).isEqualTo("陈述 a+b%.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%zz.pdf", "a%E"})
    void whatIsNotEncodedIsTheSendersFault(String header) {
        assertThatThrownBy(() -> SentFileName.of(header))
                .isInstanceOf(ResponseStatusException.class)
                .hasMessageContaining("400");
    }
}
