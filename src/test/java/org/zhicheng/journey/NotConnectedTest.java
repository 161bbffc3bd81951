package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;
import org.zhicheng.Proves;
import org.zhicheng.journey.Browser.Answer;

/** A town that has no records to ask: nobody waits for them, and nobody is alarmed. */
@ExtendWith(OutputCaptureExtension.class)
@OwnServer
@TestPropertySource(properties = {"zhicheng.simulators.enabled=false"})
@Tag("long")
class NotConnectedTest extends ServerTest {

    private static final String NAME = "盐城市XX新办测绘工作室";

    @Test
    @Proves("U05")
    void aDeclarationGoesOnAtOnceWithProofsInPlaceOfRecords(CapturedOutput log) {
        Browser lisi = signIn("lisi");
        Answer searched = lisi.get("/api/employers?keyword=" + URLEncoder.encode(NAME, StandardCharsets.UTF_8));
        assertThat(searched.status()).isEqualTo(503);
        assertThat(searched.body().path("detail").asString()).contains("没有连接", "登记单位信息");

        String employer = lisi.post(
                        "/api/employers", Map.of("name", NAME, "uscc", "92320902MA9XYWUTQ1", "division", "320902"))
                .body()
                .path("id")
                .asString();
        Map<String, Object> choice = new HashMap<>(Case.CHOICE);
        choice.put("employer", employer);
        int before = log.getAll().length();

        Case one = Case.started(lisi, choice);

        String said = log.getAll().substring(before);
        assertThat(one.form().path("materials").findValuesAsString("slot")).contains("social-security-proof");
        assertThat(said.lines().filter(text -> text.contains("check-social-security") && text.contains(" INFO ")))
                .hasSize(1);
        assertThat(said.lines().filter(text -> text.contains("check-education") && text.contains(" INFO ")))
                .hasSize(1);
        assertThat(said).doesNotContain(" ERROR ").doesNotContain(" WARN ").doesNotContain("\tat ");
    }
}
