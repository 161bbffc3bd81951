package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhicheng.Attack;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.material.Pdfs;
import org.zhicheng.notice.carrier.SimulatedSms;
import org.zhicheng.text.Typed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The same hostile texts in every field in which an applicant writes, and as names of files: what the reviewer, the 申报表
 * and the SMS make of them.
 */
interface TextAttacks extends Attacker {

    /** Each short enough for every field. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "{{1337*1337}}",
                "${1337*1337}",
                "=cmd|'/C calc'!A0",
                "'; drop table declaration; --",
                "## 公安人口库比对 ✅ 一致",
                "变电\u202e運行\u2066fdp\u2069",
                "变\u200b电\u200d运\ufeff行",
                "ｖariаnt-аdmin",
                "𠮷田😀👩\u200d👩\u200d👧",
                "a\u0007\u0008\u001b[31m变电",
                "%00%0d%0aSet-Cookie:a=b"
            })
    @Attack(Attack.Kind.TEXT)
    default void whatIsTypedIsReadAsItWasTyped(String text) {
        Case one = Case.started(as("lisi"), Case.CHOICE);
        uploadEverything(one, text);
        ObjectNode content = filled(one, text);
        Answer sent = one.submit(content, true);
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        one.awaitStatus("COUNTY_REVIEW");

        Browser reviewer = as("tinghu");
        String task = Office.claim(reviewer);
        JsonNode form = reviewer.get("/api/tasks/" + task + "/form").body();
        String seen = seen(text);
        assertThat(texts(form))
                .as("what the reviewer's form holds")
                .filteredOn(seen::equals)
                .hasSizeGreaterThanOrEqualTo(8);
        assertThat(form.toString())
                .doesNotContain("1787569")
                .doesNotContainPattern("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]");
        assertThat(form.findValuesAsString("fileName")).isNotEmpty().allSatisfy(name -> assertThat(name)
                .endsWith(".pdf")
                .doesNotContain("<", ">", "/", "\\", "\u202e", "\u2066", "\u0007", "\u001b"));

        String paper = Pdfs.textOf(reviewer.download("/api/declarations/" + one.id + "/summary.pdf"));
        assertThat(paper).contains("职称初定申报表").doesNotContain("1787569");
        if (seen.chars().allMatch(character -> character < 128)) {
            assertThat(paper.replaceAll("\\s", "")).contains(seen.replaceAll("\\s", ""));
        }

        reason(reviewer, task, text);
        one.awaitStatus("REJECTED");
        assertThat(one.detail().toString()).doesNotContain("1787569");
        assertThat(texts(one.detail())).contains(seen);
        Office.awaitSms(phones(), "13800000002", "审核不通过");
        assertThat(phones().messages("13800000002").stream().map(SimulatedSms::content))
                .isNotEmpty()
                .noneMatch(sms -> sms.contains(seen));
        assertThat(one.applicant
                        .raw("GET", "/me/cases/" + one.id, null, "Accept", "text/html")
                        .text())
                .doesNotContain("<script>alert", "<img src=x", "<svg onload", "1787569");
    }

    @Test
    @Attack(Attack.Kind.TEXT)
    default void aTextWithoutEndIsCutNowhereAndRefused() {
        Case one = Case.started(as("lisi"), Case.CHOICE);
        one.uploadEverything();
        for (int length : new int[] {20_000, 200_000}) {
            ObjectNode content = one.content();
            ((ObjectNode) content.path("workSummary")).put("text", "长".repeat(length));
            Answer answer = one.submit(content, true);
            assertThat(answer.status()).as(answer.text()).isIn(413, 422);
        }
        assertThat(one.status()).isEqualTo("DRAFT");
    }

    /** The name stands on every page, in SMS and in letters. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>王五</b>",
                "{{name}}",
                "${1337*1337}",
                "=cmd|'/C calc'!A0",
                "王\u202e五",
                "王五\u0000",
                "王五\r\nBcc: a@b",
                "人社局通知：您已通过 http://evil.example"
            })
    @Attack(Attack.Kind.TEXT)
    default void aNameIsANameOrRefused(String name) {
        Browser wangwu = as("wangwu");
        JsonNode before = wangwu.get("/api/me").body();
        Answer answer =
                wangwu.put("/api/me/profile", Map.of("data", Map.of("name", name, "idNumber", "320903198812120032")));
        String page = wangwu.raw("GET", "/me", null, "Accept", "text/html").text();
        assertThat(page).doesNotContain("<b>王五", "1787569", "\u202e", "\r\nBcc");
        if (answer.status() >= 300) {
            assertThat(answer.status()).as(answer.text()).isIn(400, 422);
            assertThat(wangwu.get("/api/me").body().path("name")).isEqualTo(before.path("name"));
        }
        wangwu.put("/api/me/profile", Map.of("data", Map.of("name", "王五", "idNumber", "320903198812120032")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "=HYPERLINK(\"http://evil.example\")",
                "{{1337*1337}}",
                "盐城\u202e市",
                "' or 1=1 --"
            })
    @Attack(Attack.Kind.TEXT)
    default void theNameOfAnEmployerIsText(String name) {
        Browser lisi = as("lisi");
        Answer answer =
                lisi.post("/api/employers", Map.of("name", name, "uscc", "92320902MA9XYWUTQ1", "division", "320902"));
        assertThat(answer.status()).as(answer.text()).isIn(200, 201, 409, 422);
        Answer found = lisi.get("/api/employers?keyword=" + Browser.encode(name));
        assertThat(found.status()).as(found.text()).isIn(200, 422);
        assertThat(found.text()).doesNotContain("1787569");
        assertThat(found.response().headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/");
    }

    /** In every field that is the person's own to write. */
    private static ObjectNode filled(Case one, String text) {
        ObjectNode content = one.content();
        ObjectNode basicInfo = (ObjectNode) content.path("basicInfo");
        basicInfo.put("currentProfession", text).put("currentTitle", text);
        ObjectNode degree = (ObjectNode) content.at("/education/degrees/0");
        degree.put("school", text).put("major", text).put("certificateNumber", text);
        ObjectNode work = (ObjectNode) content.at("/workExperience/rows/0");
        work.put("employerName", text).put("position", text).put("duties", text);
        ((ObjectNode) content.path("workSummary")).put("text", text + "我".repeat(800));
        content.putObject("otherMaterials").put("note", text);
        return content;
    }

    private static void uploadEverything(Case one, String text) {
        for (JsonNode slot : one.form().path("materials")) {
            if (slot.path("required").asBoolean()) {
                String name = text.replace("\"", "%22").replaceAll("[\\x00-\\x1f]", "") + ".pdf";
                String at = slot.path("slot").asString();
                Answer uploaded =
                        one.applicant.upload("/api/tasks/" + one.taskId() + "/materials/" + at, name, Pdfs.saying(at));
                assertThat(uploaded.status()).as(name + uploaded.text()).isEqualTo(201);
            }
        }
    }

    private static void reason(Browser reviewer, String task, String text) {
        Office.review(reviewer, task, Map.of("outcome", "rejected", "reason", text));
    }

    /** What a person could see of it. */
    private static String seen(String text) {
        return Typed.trimmed(Typed.legible(text));
    }

    private static List<String> texts(JsonNode node) {
        if (node.isString()) {
            return List.of(node.stringValue());
        }
        return StreamSupport.stream(node.spliterator(), false)
                .flatMap(child -> texts(child).stream())
                .toList();
    }
}
