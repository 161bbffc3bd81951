package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.zhicheng.Attack;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.notice.carrier.SimulatedInbox;
import org.zhicheng.privacy.EngineTables;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** A copy of everything that is kept of a person (PIPL 45): whole, for its owner only, and its owner is told. */
@OwnServer
@TestPropertySource(
        properties = {
            "zhicheng.responsible.name=盐城市人力资源和社会保障局",
            "zhicheng.responsible.phone=0515-86663333",
            "zhicheng.responsible.address=世纪大道21号"
        })
@Tag("long")
class OwnDataTest extends ServerTest {

    private static final ObjectMapper JSON = JsonMapper.shared();
    private static final Map<String, String> PASSWORD = Map.of("password", "Zhicheng2026");

    @Autowired
    SimulatedInbox phones;

    @Test
    void everythingOfAPersonAsOneZip() throws IOException {
        Browser person = signIn("zhangsan");
        Case one = Case.submitted(person);
        Browser reviewer = signIn("tinghu");
        Office.returnSummary(reviewer, "请补充业绩");
        one.awaitStatus("RETURNED");

        Answer asked = person.post("/api/me/data/exports", PASSWORD);
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        String path = "/api/me/data/exports/" + asked.body().path("id").asString() + "/content";
        Map<String, byte[]> files = unzipped(person.download(path));

        String number = one.detail().at("/summary/caseNumber").asString();
        assertThat(files.keySet()).contains("说明.txt", "数据/账号.json", "数据/审核决定.json");
        assertThat(files.keySet()).anyMatch(name -> name.matches("材料/" + number + "/单位同意申报证明-.*\\.pdf"));
        assertThat(new String(files.get("说明.txt"), StandardCharsets.UTF_8))
                .contains("没有包含的内容", "id_number：身份证号码", "保存多久");
        JsonNode account = read(files, "账号").get(0);
        assertThat(account.path("display_name").asString()).isEqualTo("张三");
        assertThat(account.path("id_number").asString()).matches("\\d{17}[\\dX]");
        assertThat(account.has("password_hash")).isFalse();
        assertThat(read(files, "审核决定").findValuesAsString("outcome")).contains("returned");
        assertThat(read(files, "退回的内容").findValuesAsString("reason")).contains("请补充业绩");
        assertThat(read(files, "审核决定").toString()).doesNotContain("tinghu");
        assertThat(read(files, "操作日志").toString()).doesNotContain("tinghu");
        assertThat(read(files, "办件提交的内容").toString()).contains("变电运行");
        assertThat(read(files, "正在使用的登录")).isNotEmpty();
        assertThat(read(files, "发给您的通知").findValuesAsString("template"))
                .contains("returned")
                .doesNotContain("code");
        assertThat(read(files, "发给您的通知").get(0).has("read_at")).isTrue();
        files.forEach((name, content) -> {
            if (name.endsWith(".pdf")) {
                assertThat(new String(content, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
            }
        });
        assertThat(tables.sql("select count(*) from audit_event where account_id = 'zhangsan'"
                                + " and action in ('export-own-data', 'download-own-data')")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        Office.await(
                "the owner is told",
                () -> tables.sql("select count(*) from sms_message where account_id = 'zhangsan'"
                                        + " and template = 'data-exported' and status = 'sent'")
                                .query(Integer.class)
                                .single()
                        == 1);

        assertThat(unzipped(person.download(path))).hasSameSizeAs(files);
        assertThat(signIn("lisi").get(path).status()).isEqualTo(404);
        assertThat(person.post("/api/me/data/exports", PASSWORD).status()).isEqualTo(429);
        assertThat(person.get("/api/me/data").body().at("/ready/id").asString())
                .isEqualTo(asked.body().path("id").asString());
        tables.sql("update data_export set expires_at = asked_at").update();
        assertThat(person.get(path).status()).isEqualTo(404);
    }

    @Test
    @Attack(Attack.Kind.IDS)
    void notWithoutItsOwner() {
        Browser person = signIn("wangwu");
        Answer refused = person.post("/api/me/data/exports", Map.of("password", "wrong"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/problems/0/pointer").asString()).isEqualTo("/password");
        assertThat(person.post("/api/me/data/exports", Map.of()).status()).isEqualTo(422);
        assertThat(new Browser(port).post("/api/me/data/exports", PASSWORD).status())
                .isEqualTo(401);
        assertThat(tables.sql("select count(*) from data_export where account_id = 'wangwu'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(person.post("/api/me/data/exports", PASSWORD).status())
                .as("a wrong password takes no turn")
                .isEqualTo(201);
    }

    @Test
    void consentsAreTakenBackAndGivenAgain() {
        Newcomer person = new Newcomer(port, phones).registered();
        assertThat(person.browser.get("/api/me/data").body().path("consents").findValuesAsString("notice"))
                .containsExactly("privacy", "record-checks");
        person.verifiedBy(new Browser(port));
        assertThat(person.browser.get("/api/me/data").body().path("consents").findValuesAsString("notice"))
                .containsExactly("privacy", "real-person-verification", "record-checks");
        String consents = "/api/me/data/consents/";
        assertThat(person.browser.post(consents + "privacy/withdrawal", null).status())
                .isEqualTo(409);
        assertThat(person.browser.post(consents + "other/withdrawal", null).status())
                .isEqualTo(404);
        assertThat(person.browser
                        .post(consents + "record-checks/withdrawal", null)
                        .status())
                .isEqualTo(204);

        Case one = Case.started(person.browser, Case.CHOICE);
        assertThat(tables.sql("select count(*) from record_call where subject_id = ?")
                        .param(one.id)
                        .query(Integer.class)
                        .single())
                .as("nobody was asked")
                .isZero();
        assertThat(one.detail().path("checks").findValuesAsString("summary"))
                .hasSize(3)
                .allMatch(summary -> summary.contains("您已撤回对自动核验的同意"));
        assertThat(one.form().path("materials").findValuesAsString("name")).anyMatch(name -> name.contains("社保"));

        assertThat(person.browser.post(consents + "record-checks", null).status())
                .isEqualTo(204);
        assertThat(person.browser
                        .get("/api/me/data")
                        .body()
                        .at("/consents/2/given")
                        .asBoolean())
                .isTrue();
        assertThat(tables.sql("select count(*) from audit_event where subject_id = ?"
                                + " and action in ('withdraw-consent', 'give-consent')")
                        .param(person.accountId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aFaceIsNotLookedAtWithoutConsent() {
        Newcomer person = new Newcomer(port, phones).registered();
        String attempt = person.scannedBy(new Browser(port), "alipay");
        assertThat(person.browser
                        .post("/api/me/data/consents/real-person-verification/withdrawal", null)
                        .status())
                .isEqualTo(204);
        assertThat(person.browser
                        .get("/api/verifications/" + attempt)
                        .body()
                        .path("status")
                        .asString())
                .isEqualTo("superseded");
        Answer refused = person.verifyBy("alipay");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("窗口人工核验");
        Answer window = person.browser.post(
                "/api/verifications",
                Map.of("data", Map.of("channel", "window", "windowReason", "不刷脸", "division", "320902")));
        assertThat(window.status()).as(window.text()).isEqualTo(201);

        person.browser.post("/api/me/data/consents/real-person-verification", null);
        person.verifiedBy(new Browser(port));
        assertThat(person.verified()).isTrue();
    }

    @Test
    void whoIsResponsible() {
        Browser stranger = new Browser(port);
        assertThat(stranger.get("/privacy").text()).contains("盐城市人力资源和社会保障局", "0515-86663333", "世纪大道21号");
        assertThat(stranger.get("/login").text()).contains("主办单位：盐城市人力资源和社会保障局");
    }

    @Test
    void everyTableOfTheEngineIsClassified() throws IOException {
        assertThat(EngineTables.classified())
                .isEqualTo(new TreeSet<>(tables.sql("select lower(table_name) from information_schema.tables"
                                + " where lower(table_name) like 'act\\_%' escape '\\'")
                        .query(String.class)
                        .list()));
    }

    private static JsonNode read(Map<String, byte[]> files, String name) throws IOException {
        return JSON.readTree(files.get("数据/" + name + ".json"));
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
