package org.zhicheng.portal.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.zhicheng.account.session.SessionFreshness;
import org.zhicheng.portal.page.Assets.Asset;

class AssetsTest {

    private final Assets assets = new Assets();

    @ParameterizedTest
    @ValueSource(strings = {"portal.css", "renderer.css", "diagram.css", "login.js", "task-page.js", "case.js"})
    void everyAddressHasAHashAndAFile(String source) {
        Asset asset = assets.of(source);

        assertThat(asset.address()).matches("/assets/[a-z-]+-[0-9A-Z]{8}\\.(js|css)");
        assertThat(new ClassPathResource("static" + asset.address()).exists()).isTrue();
        assertThat(SessionFreshness.isSameForAll(new MockHttpServletRequest("GET", asset.address())))
                .as("read without a session")
                .isTrue();
        assertThat(asset.imports()).allSatisfy(one -> assertThat(new ClassPathResource("static" + one).exists())
                .as(one)
                .isTrue());
    }

    @Test
    void oneThatThereIsNotIsToldAtOnce() {
        assertThatThrownBy(() -> assets.of("none.js")).hasMessageContaining("none.js");
    }
}
