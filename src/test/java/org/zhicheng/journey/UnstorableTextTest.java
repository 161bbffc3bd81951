package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhicheng.Attack;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.material.Pdfs;
import tools.jackson.databind.node.ObjectNode;

/**
 * Characters that PostgreSQL does not have: refused in words, at every door and on every database alike. Only forms are read
 * without them, so that a draft is always kept.
 */
abstract class UnstorableTextTest extends ServerTest {

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "\\udc00 \\ud800"})
    @Attack(Attack.Kind.TEXT)
    void inAJsonBody(String escape) {
        Browser lisi = signIn("lisi");
        Case one = Case.started(lisi, Case.CHOICE);
        Map<String, Answer> answers = new LinkedHashMap<>();
        String task = "/api/tasks/" + one.taskId();
        Answer key = json(
                lisi,
                "PUT",
                task + "/draft/basicInfo",
                "{'version':1,'data':{'current" + escape + "Profession':'运行'}}");
        assertThat(key.status()).as(key.text()).isIn(400, 422);
        Answer section = json(
                lisi,
                "PUT",
                task + "/draft/basicInfo",
                "{'version':1,'data':{'currentProfession':'运行" + escape + "'}}");
        assertThat(section.status()).as(section.text()).isEqualTo(200);
        assertThat(one.form().toString()).containsPattern("\"currentProfession\":\"运行 ?\"");
        answers.put(
                "submission",
                json(
                        lisi,
                        "POST",
                        task + "/submission",
                        "{'data':{'basicInfo':{'currentProfession':'运行" + escape + "'}}}"));
        answers.put(
                "employer",
                json(
                        lisi,
                        "POST",
                        "/api/employers",
                        "{'name':'盐城测绘" + escape + "工作室','uscc':'92320902MA9XYWUTQ1','division':'320902'}"));
        answers.put(
                "registration",
                json(new Browser(port), "POST", "/api/registrations", "{'data':{'name':'" + escape + "'}}"));
        answers.forEach((where, answer) ->
                assertThat(answer.status()).as(where + ": " + answer.text()).isEqualTo(422));
        assertThat(answers.get("employer").text()).contains("无法保存的字符");
    }

    @Test
    void emojiAndRareCharactersAreStorable() {
        Browser lisi = signIn("lisi");
        Case one = Case.started(lisi, Case.CHOICE);
        ObjectNode basicInfo = (ObjectNode) one.content().path("basicInfo");
        basicInfo.put("currentProfession", "𠮷田 😀");
        Answer saved = one.save("basicInfo", 1, basicInfo);
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        assertThat(one.form().toString()).contains("𠮷田 😀");
    }

    @Test
    @Attack(Attack.Kind.TEXT)
    void inAnAddress() {
        Browser lisi = signIn("lisi");
        for (String query : List.of(
                "/api/employers?keyword=%E7%9B%90%E5%9F%8E%E5%B8%82%00%E6%B5%8B%E7%BB%98",
                "/api/divisions?parent=%00", "/api/specialties?parent=32%00", "/api/departments?division=%00")) {
            assertThat(lisi.get(query).status()).as(query).isEqualTo(422);
        }
        Browser admin = signIn("admin");
        for (String query : List.of("/api/admin/staff?keyword=%00", "/api/admin/record-calls?subject=%00")) {
            assertThat(admin.get(query).status()).as(query).isIn(400, 404, 422);
        }
        assertThat(lisi.get("/api/materials/a%00b/content").status()).isIn(400, 404, 422);
    }

    @Test
    @Attack(Attack.Kind.TEXT)
    void inAFileName() {
        Browser lisi = signIn("lisi");
        Case one = Case.started(lisi, Case.CHOICE);
        String slots = "/api/tasks/" + one.taskId() + "/materials/commitment-letter";
        Answer plain = lisi.upload(slots, "承诺\u0000书.pdf", Pdfs.a4(1));
        assertThat(plain.status()).as(plain.text()).isEqualTo(422);
        assertThat(lisi.upload(slots, "x.pdf\"; filename*=\"UTF-8''a%00.pdf", Pdfs.a4(1))
                        .status())
                .isIn(201, 400, 422);
        assertThat(lisi.upload(slots, "承诺\u0001书\u007f.pdf", Pdfs.a4(1)).status())
                .as("control characters are left out of a name")
                .isEqualTo(201);
    }

    @Test
    @Attack(Attack.Kind.TEXT)
    void whereOneSignsIn() {
        Browser nobody = new Browser(port);
        Map<String, String> fields = new HashMap<>(Map.of("username", "li\u0000si", "password", "a\u0000b"));
        assertThat(nobody.submitForm("/login", fields).status()).isIn(302, 422);
        String basic = java.util.Base64.getEncoder().encodeToString("ad\u0000min:x".getBytes(StandardCharsets.UTF_8));
        assertThat(nobody.raw("GET", "/engine-rest/task/count", null, "Authorization", "Basic " + basic)
                        .status())
                .isIn(401, 422);
    }

    @Test
    @Attack(Attack.Kind.TEXT)
    void inTheEnginesOwnInterface() {
        Browser admin = signIn("admin");
        Answer answer =
                admin.engine("POST", "/task/count", "{\"nameLike\":\"" + "\\u0000" + "\",\"assignee\":\"\\u0000\"}");
        assertThat(answer.status()).as(answer.text()).isIn(200, 422);
    }

    private static Answer json(Browser browser, String method, String path, String body) {
        String token = browser.get("/api/session").body().at("/csrf/token").asString();
        return browser.raw(
                method,
                path,
                body.replace('\'', '"'),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                URLEncoder.encode(path + body, StandardCharsets.UTF_8),
                "X-ZC-CSRF",
                token);
    }
}
