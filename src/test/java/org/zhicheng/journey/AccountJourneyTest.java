package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hutool.core.codec.Base32;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhicheng.Attack;
import org.zhicheng.HouseClock;
import org.zhicheng.Patience;
import org.zhicheng.Proves;
import org.zhicheng.Secrets;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.notice.carrier.SimulatedInbox;
import org.zhicheng.secret.KeyedHash;
import org.zhicheng.simulator.SimulatorModes;
import tools.jackson.databind.JsonNode;

/** How a stranger becomes a verified applicant, and how nobody else becomes that person (guide lines 6–34). */
abstract class AccountJourneyTest extends ServerTest {

    /** Of staff, in the place of the one that they were given. */
    private static final String OWN_PASSWORD = "Eigenes-Wort-2026";

    /** A timer by its element and by what its process is about. */
    private static final String TIMER = "handler_cfg_ = ? and process_instance_id_ in "
            + "(select proc_inst_id_ from act_ru_execution where business_key_ = ?)";

    @Autowired
    SimulatedInbox phones;

    @Autowired
    KeyedHash hash;

    @Autowired
    JdbcClient jdbc;

    /** They all come from one address: as if each came on another day. */
    @BeforeEach
    void anotherDay() {
        jdbc.sql("delete from throttle_event").update();
    }

    @Test
    @Proves({"A09", "V05"})
    void aStrangerBecomesAVerifiedApplicant() {
        Newcomer person = newcomer().registered();
        assertThat(person.browser
                        .post("/api/declarations", Map.of("data", Case.CHOICE))
                        .status())
                .as("V01: not verified yet")
                .isEqualTo(403);

        Browser phone = new Browser(port);
        String attempt = person.scannedBy(phone, "alipay");
        assertThat(person.browser
                        .get("/api/verifications/" + attempt + "/qr-code.svg")
                        .text())
                .contains("<svg");
        Newcomer.look(phone, attempt, "match");

        assertThat(person.await(attempt, "verified").body().path("finished").asBoolean())
                .isTrue();
        JsonNode profile = person.browser.get("/api/me").body();
        assertThat(profile.path("verifiedChannel").asString()).isEqualTo("alipay");
        assertThat(person.browser
                        .post("/api/declarations", Map.of("data", Case.CHOICE))
                        .status())
                .as("without signing in again")
                .isEqualTo(201);
        assertThat(jdbc.sql("select distinct purpose from record_call where subject_id = ?")
                        .param(person.accountId())
                        .query(String.class)
                        .list())
                .as("calls to the provider are noted")
                .contains("real-person-verification", "real-person-verification-result");
        Answer refused = person.browser.put(
                "/api/me/profile",
                Map.of("data", Map.of("name", "别人", "idNumber", "11010519491231002X", "email", "a@example.com")));
        assertThat(refused.status()).as("A09").isEqualTo(422);
        assertThat(refused.body().path("problems").findValuesAsString("pointer"))
                .contains("/name", "/idNumber");
        assertThat(refused.text()).contains("姓名、身份证号码经实人认证后不可修改。");
        assertThat(person.browser
                        .put(
                                "/api/me/profile",
                                Map.of(
                                        "data",
                                        Map.of("name", person.name, "idNumber", person.idNumber, "email", "a@b.cn")))
                        .status())
                .as("the same ones")
                .isEqualTo(204);
        assertThat(person.browser.get("/api/me").body().path("name").asString())
                .as("A09: the name stays")
                .isEqualTo(person.name);
    }

    @Test
    @Proves("A02")
    void everyProblemOfTheRegistrationIsToldAtOnce() {
        Newcomer person = newcomer();
        Map<String, Object> form = person.form();
        form.put("idNumber", "320902198507071011");
        form.put("mobile", "+4915112345678".substring(0, 11));
        form.put("password", "320902198");
        form.remove("acceptNotice");

        Answer refused = person.browser.post("/api/registrations", Map.of("data", form));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("problems").findValuesAsString("pointer"))
                .contains("/idNumber", "/mobile", "/password", "/acceptNotice");
        assertThat(refused.text()).contains("支付宝登录");
    }

    @Test
    @Proves("A04")
    @Attack(Attack.Kind.GUESSING)
    void oneAccountPerIdNumberToldOnlyToWhoProvedANumber() {
        Newcomer first = newcomer().registered();
        first.verifiedBy(new Browser(port));
        Newcomer second = newcomer();

        Answer begun = second.registerAs(first.idNumber);

        assertThat(begun.status()).as("nothing is told yet").isEqualTo(201);
        Answer entered = second.enterCode(begun.body().path("registrationId").asString(), second.code());
        assertThat(entered.body().path("problem").asString()).contains("已注册");
        assertThat(entered.body().path("ended").asBoolean())
                .as("no code is waited for any more")
                .isTrue();
        assertThat(second.browser
                        .get("/api/session")
                        .body()
                        .path("authenticated")
                        .asBoolean())
                .isFalse();
        Newcomer third = newcomer().registered();
        assertThat(third.browser
                        .put("/api/me/profile", Map.of("data", Map.of("name", "孙某某", "idNumber", first.idNumber)))
                        .text())
                .as("nor by a profile")
                .contains("已注册");
    }

    @Test
    @Proves("A04")
    @Attack(Attack.Kind.IDS)
    void anIdNumberGoesToWhoProvesIt() {
        Newcomer owner = newcomer();
        Newcomer squatter = newcomer().registered(owner.idNumber);
        String waiting = squatter.browser
                .post(
                        "/api/verifications",
                        Map.of("data", Map.of("channel", "window", "division", "320902", "windowReason", "没有智能手机")))
                .body()
                .path("id")
                .asString();

        owner.registered();
        assertThat(new Browser(port).signIn(owner.idNumber, Newcomer.PASSWORD))
                .as("while nobody proved it, a password that both chose opens neither account")
                .isEqualTo("/login?error");
        owner.verifiedBy(new Browser(port));

        assertThat(new Browser(port).signIn(owner.idNumber, Newcomer.PASSWORD)).isEqualTo("/me");
        JsonNode left = squatter.browser.get("/api/me").body();
        assertThat(left.path("complete").asBoolean()).isFalse();
        assertThat(left.path("idNumber").isMissingNode()).isTrue();
        assertThat(squatter.browser.get("/me").text()).contains("已由其本人在另一账号通过实人认证");
        Office.awaitSms(phones, squatter.mobile, "已由其本人通过实人认证");
        squatter.await(waiting, "superseded");
        assertThat(squatter.browser
                        .put("/api/me/profile", Map.of("data", Map.of("name", "孙某某", "idNumber", owner.idNumber)))
                        .status())
                .isEqualTo(422);
        assertThat(squatter.browser
                        .put("/api/me/profile", Map.of("data", Map.of("name", "孙某某", "idNumber", squatter.idNumber)))
                        .status())
                .as("with the own number it goes on")
                .isEqualTo(204);
        assertThat(squatter.browser.get("/api/me").body().path("identityLost").asBoolean())
                .isFalse();
    }

    @Test
    void whoRegistersAgainOnTheSamePhoneIsTold() {
        Newcomer person = newcomer().registered();
        makeSmsPossibleAgain(person.mobile);
        Browser again = new Browser(port);

        Answer begun = again.post("/api/registrations", Map.of("data", person.form()));
        Answer entered = again.post(
                "/api/registrations/" + begun.body().path("registrationId").asString() + "/code",
                Map.of("code", person.code()));

        assertThat(entered.body().path("problem").asString()).contains("请直接登录或找回密码");
    }

    @Test
    @Attack(Attack.Kind.GUESSING)
    void aCodeIsTriedFiveTimesAndSentOnceAMinute() {
        Newcomer person = newcomer();
        String id = person.register().body().path("registrationId").asString();
        String right = person.code();
        String wrong = right.equals("111111") ? "222222" : "111111";

        for (int attempt = 1; attempt <= 4; attempt++) {
            assertThat(person.enterCode(id, wrong).body().path("mayRetry").asBoolean())
                    .isTrue();
        }
        assertThat(person.enterCode(id, wrong).body().path("mayRetry").asBoolean())
                .isFalse();
        assertThat(person.enterCode(id, right).body().path("next").isMissingNode())
                .as("too late, even with the right one")
                .isTrue();
        Answer again = person.browser.post("/api/registrations/" + id + "/codes", null);
        assertThat(again.status()).isEqualTo(429);
        assertThat(again.body().path("detail").asString()).contains("操作过于频繁");
    }

    @Test
    @Attack(Attack.Kind.REPLAYS)
    void aRightCodeThatComesTooLateIsToldSo() {
        Newcomer person = newcomer();
        String id = person.register().body().path("registrationId").asString();
        String code = person.code();
        timePasses(id, "code-expired");
        awaitTimer(id, "registration-timeout");

        Answer late = person.enterCode(id, code);

        assertThat(late.status()).as(late.text()).isEqualTo(200);
        assertThat(late.body().path("problem").asString()).contains("验证码已失效");
    }

    @Test
    void whatNobodyFinishedIsForgotten() {
        Newcomer person = newcomer();
        String id = person.register().body().path("registrationId").asString();
        timePasses(id, "code-expired");
        timePasses(id, "registration-timeout");

        until(() -> jdbc.sql("select status from registration where id = ?")
                .param(id)
                .query(String.class)
                .single()
                .equals("registration-abandoned"));
        assertThat(jdbc.sql("select count(display_name) + count(id_number) + count(id_number_hash) + count(mobile) "
                                + "+ count(password_hash) from registration where id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .as("what is left of the person")
                .isZero();
        assertThat(person.enterCode(id, "123456").status()).isEqualTo(409);
    }

    @Test
    @Proves("V02")
    @Attack(Attack.Kind.QR)
    void aQrCodeIsOnePhonesAndOneSessions() {
        Newcomer person = newcomer().registered();
        Browser phone = new Browser(port);
        String attempt = person.scannedBy(phone, "smart-hrss");
        String scan = person.browser
                .get("/api/verifications/" + attempt)
                .body()
                .path("scanPath")
                .asString();

        assertThat(Newcomer.scan(phone, scan)).as("the same phone again").isNotEmpty();
        Browser photo = new Browser(port);
        assertThat(photo.get(scan).text()).contains("二维码已失效");
        assertThat(Newcomer.scan(photo, scan)).isEmpty();

        Browser elsewhere = new Browser(port);
        elsewhere.signIn(person.idNumber, Newcomer.PASSWORD);
        assertThat(elsewhere.get("/api/verifications/" + attempt).status()).isEqualTo(404);
        assertThat(elsewhere
                        .get("/api/verifications/" + attempt + "/qr-code.svg")
                        .status())
                .isEqualTo(404);
        assertThat(signIn("wangwu").get("/api/verifications/" + attempt).status())
                .isEqualTo(404);
        assertThat(new Browser(port).get("/scan/" + "0".repeat(64)).text()).contains("二维码已失效");
    }

    @Test
    @Attack(Attack.Kind.QR)
    void aFaceProvesTheNameItWasAskedForAndNoOther() {
        Newcomer person = newcomer().registered();
        Newcomer victim = newcomer();
        Browser phone = new Browser(port);
        String attempt = person.scannedBy(phone, "alipay");

        person.browser.put("/api/me/profile", Map.of("data", Map.of("name", "孙某某", "idNumber", victim.idNumber)));
        Newcomer.look(phone, attempt, "match");

        person.await(attempt, "identity-changed");
        assertThat(person.verified()).isFalse();
    }

    @Test
    @Proves("V04")
    @Attack(Attack.Kind.QR)
    void aFaceProvesNoNameThatCameWhileTheCodeWasMade() {
        Newcomer person = newcomer().registered();
        Newcomer victim = newcomer();
        Browser phone = new Browser(port);
        mode("alipay", "slow");
        String attempt = person.verifyBy("alipay").body().path("id").asString();
        awaitProviderCall(attempt, 1);

        person.browser.put("/api/me/profile", Map.of("data", Map.of("name", "孙某某", "idNumber", victim.idNumber)));
        assertThat(person.browser
                        .get("/api/verifications/" + attempt)
                        .body()
                        .path("status")
                        .asString())
                .isEqualTo("opening");
        mode("alipay", "normal");
        Newcomer.scan(phone, person.scanPath(attempt));
        Newcomer.look(phone, attempt, "match");

        person.await(attempt, "identity-changed");
        assertThat(person.verified()).isFalse();
    }

    @Test
    @Attack(Attack.Kind.QR)
    void aCodeIsUsedUpByAButtonAndNotByAPreview() {
        Newcomer person = newcomer().registered();
        String attempt = person.verifyBy("alipay").body().path("id").asString();
        String scan = person.scanPath(attempt);

        assertThat(new Browser(port).get(scan).text()).contains("**文").contains("开始认证");

        assertThat(Newcomer.scan(new Browser(port), scan)).endsWith(attempt);
    }

    @Test
    @Attack(Attack.Kind.RACES)
    void aNewCodeCanBeAskedForWhileTheFirstIsMade() {
        Newcomer person = newcomer().registered();
        mode("smart-hrss", "slow");
        String first = person.verifyBy("smart-hrss").body().path("id").asString();
        awaitProviderCall(first, 1);

        Answer second = person.verifyBy("smart-hrss");
        assertThat(second.status()).as(second.text()).isEqualTo(201);
        awaitProviderCall(second.body().path("id").asString(), 2);
        assertThat(person.giveUp(second.body().path("id").asString())).isEqualTo(204);
        mode("smart-hrss", "normal");
        String third = person.verifyBy("smart-hrss").body().path("id").asString();

        person.scanPath(third);
        assertThat(jdbc.sql("select count(*) from verification where token_hash is not null and account_id = ?")
                        .param(person.accountId())
                        .query(Integer.class)
                        .single())
                .as("codes that live")
                .isEqualTo(1);
        person.await(first, "superseded");
        person.await(second.body().path("id").asString(), "superseded");
    }

    @Test
    @Attack(Attack.Kind.RACES)
    void whoeverPressesTwiceHasOneAttempt() {
        Newcomer person = newcomer().registered();

        IntStream.range(0, 4).parallel().forEach(press -> person.verifyBy("alipay"));

        assertThat(jdbc.sql("select count(*) from verification where finished_at is null and account_id = ?")
                        .param(person.accountId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @Proves("V02")
    @Attack(Attack.Kind.QR)
    void aCodeExpiresUnlessAPhoneOpenedIt() {
        Newcomer person = newcomer().registered();
        Browser phone = new Browser(port);
        String unused = person.verifyBy("alipay").body().path("id").asString();
        String scan = person.scanPath(unused);
        mode("alipay", "down");
        timePasses(unused, "code-expired");
        assertThat(person.await(unused, "code-unused").body().path("text").asString())
                .as("whatever the provider says: nobody scanned")
                .contains("二维码已过期");
        assertThat(Newcomer.scan(phone, scan)).isEmpty();
        mode("alipay", "normal");

        String late = person.verifyBy("alipay").body().path("id").asString();
        scan = person.scanPath(late);
        Newcomer.scan(phone, scan);
        jdbc.sql("update verification set expires_at = created_at where id = ?")
                .param(late)
                .update();
        assertThat(Newcomer.scan(phone, scan)).as("the phone that has it").isNotEmpty();
        Newcomer.look(phone, late, "match");

        person.await(late, "verified");
    }

    @Test
    void aScannedCodeWaitsThreeMinutesForTheFace() {
        Newcomer person = newcomer().registered();
        String attempt = person.scannedBy(new Browser(port), "smart-hrss");
        timePasses(attempt, "answer-overdue");
        person.await(attempt, "no-answer");

        String silent = person.scannedBy(new Browser(port), "smart-hrss");
        mode("smart-hrss", "down");
        timePasses(silent, "answer-overdue");
        assertThat(person.await(silent, "provider-silent").body().path("text").asString())
                .contains("不计入失败次数");
        mode("smart-hrss", "normal");
    }

    @Test
    @Proves("V04")
    @Attack(Attack.Kind.GUESSING)
    void fiveFailuresADayAndADeadProviderIsNobodysFailure() {
        Newcomer person = newcomer().registered();
        Browser phone = new Browser(port);
        mode("smart-hrss", "down");
        String unavailable = person.verifyBy("smart-hrss").body().path("id").asString();
        assertThat(person.await(unavailable, "provider-unavailable")
                        .body()
                        .path("text")
                        .asString())
                .contains("不计入失败次数");
        mode("smart-hrss", "normal");

        int left = 5;
        for (String answer : List.of("failed", "mismatch", "failed", "failed", "mismatch")) {
            String attempt = person.scannedBy(phone, "smart-hrss");
            Newcomer.look(phone, attempt, answer);
            Answer told = person.await(attempt, answer.equals("failed") ? "face-not-recognised" : "identity-mismatch");
            assertThat(told.body().path("triesLeft").asInt()).isEqualTo(--left);
        }

        assertThat(person.verifyBy("smart-hrss").body().path("status").asString())
                .isEqualTo("too-many-failures");
    }

    /** Otherwise whoever failed on the phone would only have to be quicker than the answer. */
    @Test
    @Proves("V04")
    @Attack(Attack.Kind.QR)
    void whoeverScansAndGivesUpHasTriedAsWell() {
        Newcomer person = newcomer().registered();
        Browser phone = new Browser(port);
        person.giveUp(person.verifyBy("alipay").body().path("id").asString());
        person.verifyBy("alipay");
        for (int i = 0; i < 2; i++) {
            assertThat(person.giveUp(person.scannedBy(phone, "alipay"))).isEqualTo(204);
        }
        for (int i = 0; i < 3; i++) {
            person.scannedBy(phone, "smart-hrss");
        }

        Answer refused = person.verifyBy("alipay");

        assertThat(refused.body().path("status").asString()).as(refused.text()).isEqualTo("too-many-failures");
        assertThat(refused.body().path("text").asString()).contains("扫码后没有完成", "明天再试", "窗口人工核验");
    }

    @Test
    @Attack(Attack.Kind.QR)
    void aNewCodeReplacesTheOlderOne() {
        Newcomer person = newcomer().registered();
        Browser phone = new Browser(port);
        String first = person.scannedBy(phone, "alipay");

        String second = person.scannedBy(phone, "alipay");

        person.await(first, "superseded");
        Newcomer.look(phone, first, "match");
        Newcomer.look(phone, second, "failed");
        person.await(second, "face-not-recognised");
        assertThat(person.browser.get("/api/me").body().path("verifiedAt").isMissingNode())
                .as("an answer to the old one counts no more")
                .isTrue();
    }

    @Test
    void staffVerifyAtTheCounterWithAReason() {
        Newcomer person = newcomer().registered();
        String attempt = askForCounter(person);
        Browser staff = signIn("tinghu");
        String task = Office.claimOf(staff, "verify-at-window");
        Answer form = staff.get("/api/tasks/" + task + "/form");
        assertThat(form.body().at("/data/facts/name").asString())
                .as(form.text())
                .isEqualTo(person.name);
        assertThat(form.text()).doesNotContain(person.idNumber);

        assertThat(decide(staff, task, checkedWith("outcome", "verified")).text())
                .as("a reason is due")
                .contains("/reason");
        Answer unseen = decide(staff, task, checkedWith("outcome", "verified", "reason", "本人携带身份证原件到窗口"));
        assertThat(unseen.status()).as("the number was not shown").isEqualTo(422);
        assertThat(unseen.text()).contains("/fullIdNumber").contains("先点击“显示完整号码”");
        staff.post("/api/tasks/" + task + "/id-number", null);
        Map<String, Object> twoTicks = checkedWith("outcome", "verified", "reason", "本人到场");
        twoTicks.put("checked", Map.of("card", true, "person", true));
        assertThat(decide(staff, task, twoTicks).text())
                .as("all three are looked at")
                .contains("/checked/identity");
        Answer done = decide(staff, task, checkedWith("outcome", "verified", "reason", "本人携带身份证原件到窗口"));

        assertThat(done.status()).as(done.text()).isEqualTo(200);
        person.await(attempt, "verified");
        assertThat(person.browser.get("/api/me").body().path("verifiedChannel").asString())
                .isEqualTo("window");
        Office.awaitSms(phones, person.mobile, "窗口人工核验");
        assertThat(jdbc.sql("select reason, decision_reason, checked from verification where id = ?")
                        .param(attempt)
                        .query()
                        .singleRow()
                        .values())
                .as("both sides' words, and what was looked at")
                .containsExactly("没有智能手机", "本人携带身份证原件到窗口", "card,person,identity");
    }

    @Test
    void staffWhoHoldTheTaskMaySeeTheWholeIdNumber() {
        Newcomer person = newcomer().registered();
        askForCounter(person);
        Browser staff = signIn("tinghu");
        String task = Office.claimOf(staff, "verify-at-window");
        String path = "/api/tasks/" + task + "/id-number";

        assertThat(signIn("yancheng").post(path, null).status())
                .as("another's task")
                .isEqualTo(403);
        assertThat(person.browser.post(path, null).status()).isEqualTo(403);
        assertThat(staff.post(path, null).body().path("idNumber").asString()).isEqualTo(person.idNumber);

        assertThat(jdbc.sql("select count(*) from audit_event where action = 'reveal-id-number' "
                                + "and detail = 'verify-at-window' and subject_id = ?")
                        .param(person.accountId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    /** Whoever looked for an earlier application, or is another, confirms nothing. */
    @Test
    @Proves("V04")
    @Attack(Attack.Kind.CLAIMS)
    void theNumberIsShownAnewForEachApplicationAndToWhoDecides() {
        Newcomer person = newcomer().registered();
        String first = askForCounter(person);
        Browser staff = signIn("tinghu");
        String task = Office.claimOf(staff, "verify-at-window");
        assertThat(numberShown(staff, task)).isFalse();
        staff.post("/api/tasks/" + task + "/id-number", null);
        assertThat(numberShown(staff, task)).isTrue();
        decide(staff, task, Map.of("outcome", "refused", "reason", "照片不清"));
        person.await(first, "window-refused");

        String second = askForCounter(person);
        String again = Office.claimOf(staff, "verify-at-window");

        assertThat(numberShown(staff, again)).isFalse();
        Map<String, Object> ticked = checkedWith("outcome", "verified", "reason", "本人携带身份证原件到窗口");
        assertThat(decide(staff, again, ticked).text()).contains("/fullIdNumber");
        jdbc.sql("update verification set number_shown_to = 'yancheng' where id = ?")
                .param(second)
                .update();
        assertThat(decide(staff, again, ticked).text()).as("a colleague looked").contains("/fullIdNumber");
        staff.post("/api/tasks/" + again + "/id-number", null);
        assertThat(decide(staff, again, ticked).status()).isEqualTo(200);
        person.await(second, "verified");
    }

    private static boolean numberShown(Browser staff, String task) {
        return staff.get("/api/tasks/" + task + "/form")
                .body()
                .at("/data/facts/numberShown")
                .asBoolean();
    }

    @Test
    void theCounterRefusesWithoutTicksAndTellsWhy() {
        Newcomer person = newcomer().registered();
        String attempt = askForCounter(person);
        Browser staff = signIn("tinghu");
        String task = Office.claimOf(staff, "verify-at-window");

        Answer done = decide(staff, task, Map.of("outcome", "refused", "reason", "身份证已过有效期"));

        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(person.await(attempt, "window-refused").body().path("text").asString())
                .contains("身份证已过有效期");
        assertThat(person.verified()).isFalse();
        Office.awaitSms(phones, person.mobile, "未通过");
        for (String page : List.of("/me", "/me/account", "/me/verification")) {
            assertThat(person.browser.get(page).text()).as(page).contains("身份证已过有效期");
        }
    }

    @Test
    void whoWaitsForTheCounterReadsWhereAndByWhichNumber() {
        Newcomer person = newcomer().registered();
        String number = askForCounter(person).substring(0, 6).toUpperCase(Locale.ROOT);

        for (String page : List.of("/me", "/me/account")) {
            assertThat(person.browser.get(page).text())
                    .as(page)
                    .contains("亭湖区人力资源和社会保障局")
                    .contains(number);
        }
        assertThat(person.browser.get("/api/verifications/current").text())
                .contains("亭湖区人力资源和社会保障局")
                .contains(number);
        Browser staff = signIn("tinghu");
        assertThat(staff.engine("GET", "/task/" + newestAtCounter(staff), null)
                        .body()
                        .path("name")
                        .asString())
                .as("and staff find it by the same number, without any personal data")
                .isEqualTo("窗口人工核验 " + number);
    }

    @Test
    @Proves("V04")
    @Attack(Attack.Kind.CLAIMS)
    void theCounterProvesNoNameThatCameAfterwards() {
        Newcomer person = newcomer().registered();
        Newcomer victim = newcomer();
        String attempt = askForCounter(person);
        Browser staff = signIn("tinghu");
        String task = Office.claimOf(staff, "verify-at-window");
        staff.get("/api/tasks/" + task + "/form");

        person.browser.put("/api/me/profile", Map.of("data", Map.of("name", "孙某某", "idNumber", victim.idNumber)));
        Answer refused = decide(staff, task, checkedWith("outcome", "verified", "reason", "本人携带身份证原件到窗口"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("/outcome").contains("更改了姓名或身份证号码");
        assertThat(person.verified()).isFalse();
        assertThat(decide(staff, task, Map.of("outcome", "refused", "reason", "信息已更改，请重新申请"))
                        .status())
                .isEqualTo(200);
        person.await(attempt, "window-refused");
    }

    @Test
    void theCounterIsNotNeededOnceAnAppVerified() {
        Newcomer person = newcomer().registered();
        String window = askForCounter(person);
        Browser phone = new Browser(port);
        String attempt = person.scannedBy(phone, "alipay");

        Newcomer.look(phone, attempt, "match");

        person.await(attempt, "verified");
        assertThat(person.await(window, "superseded").body().path("text").asString())
                .contains("已撤销");
        assertThat(jdbc.sql("select count(*) from act_ru_task t join act_ru_execution e "
                                + "on t.proc_inst_id_ = e.proc_inst_id_ where e.business_key_ = ?")
                        .param(window)
                        .query(Integer.class)
                        .single())
                .as("tasks that are left at the window")
                .isZero();
    }

    @Test
    void aResultArrivesWithoutAsking() throws Exception {
        Newcomer person = newcomer().registered();
        Browser phone = new Browser(port);
        String attempt = person.verifyBy("alipay").body().path("id").asString();
        String scan = person.scanPath(attempt);

        CompletableFuture<List<String>> told =
                person.browser.told("/api/verifications/" + attempt + "/events", "verified");
        Newcomer.scan(phone, scan);
        Newcomer.look(phone, attempt, "match");

        assertThat(told.get(20, TimeUnit.SECONDS)).last().isEqualTo("verified scanned");
        assertThat(newcomer()
                        .registered()
                        .browser
                        .get("/api/verifications/" + attempt + "/events")
                        .status())
                .as("nobody else's")
                .isEqualTo(404);
    }

    @Test
    @Proves("Y01")
    @Attack(Attack.Kind.CLAIMS)
    void nobodyVerifiesThemselvesAtTheCounter() {
        Newcomer person = newcomer().registered();
        person.browser.post(
                "/api/verifications",
                Map.of("data", Map.of("channel", "window", "division", "320902", "windowReason", "没有智能手机")));
        String task = newestAtCounter(signIn("tinghu"));
        String account = person.browser.get("/api/me").body().path("accountId").asString();
        for (String group : List.of("reviewers", "office-320902")) {
            jdbc.sql("insert into account_group (account_id, group_id) values (?, ?)")
                    .params(account, group)
                    .update();
        }
        Browser both = new Browser(port);
        both.signIn(person.mobile, Newcomer.PASSWORD);

        assertThat(newestAtCounter(both)).isNotEqualTo(task);
        assertThat(both.engine("POST", "/task/" + task + "/claim", "{\"userId\":\"" + account + "\"}")
                        .status())
                .isIn(403, 404);
        assertThat(both.get("/api/tasks/" + task + "/form").status()).isEqualTo(403);
    }

    @Test
    @Proves("Y01")
    @Attack(Attack.Kind.CLAIMS)
    void nobodyVerifiesTheirOtherAccountAtTheCounter() {
        Newcomer person = newcomer().registered();
        Browser admin = signIn("admin");
        Map<String, Object> wanted = staff("xu" + port, person.idNumber, "office-320902");
        JsonNode created = admin.post("/api/admin/staff", wanted).body();
        Browser staff = new Browser(port);
        staff.signInFirst("xu" + port, Secrets.used(created.path("password").asString()), OWN_PASSWORD);
        String attempt = askForCounter(person);
        String task = newestAtCounter(signIn("tinghu"));
        String account = created.at("/member/id").asString();

        assertThat(newestAtCounter(staff)).isNotEqualTo(task);
        assertThat(staff.engine("POST", "/task/" + task + "/claim", "{\"userId\":\"" + account + "\"}")
                        .status())
                .isIn(403, 404);
        admin.engine("POST", "/task/" + task + "/assignee", "{\"userId\":\"" + account + "\"}");
        assertThat(staff.get("/api/tasks/" + task + "/form").status()).isEqualTo(403);
        assertThat(staff.post("/api/tasks/" + task + "/id-number", null).status())
                .isEqualTo(403);
        assertThat(decide(staff, task, checkedWith("outcome", "verified", "reason", "本人携带身份证原件到窗口"))
                        .status())
                .isEqualTo(403);
        assertThat(person.verified()).isFalse();
        person.giveUp(attempt);
    }

    private static String newestAtCounter(Browser staff) {
        return staff.engine(
                        "GET",
                        "/task?unassigned=true&maxResults=10&sortBy=created&sortOrder=desc&taskDefinitionKey=verify-at-window",
                        null)
                .body()
                .at("/0/id")
                .asString();
    }

    @Test
    @Proves({"A08", "A10"})
    void alipayOpensTheSameAccountAgain() {
        Browser first = byAlipay("chen-" + System.nanoTime());
        String user = Browser.target(first.get("/login/alipay"));
        assertThat(user).startsWith("/simulator/alipay");
        assertThat(first.get("/api/me").body().path("complete").asBoolean()).isFalse();
        assertThat(first.post("/api/verifications", Map.of("data", Map.of("channel", "alipay", "consent", true)))
                        .body()
                        .path("detail")
                        .asString())
                .as("A08")
                .contains("完善个人信息");
        Newcomer person = newcomer();
        assertThat(first.put(
                                "/api/me/profile",
                                Map.of("data", Map.of("name", person.name, "idNumber", person.idNumber)))
                        .text())
                .as("A10: without a mobile number an e-mail address")
                .contains("电子邮箱");

        Answer saved = first.put(
                "/api/me/profile",
                Map.of("data", Map.of("name", person.name, "idNumber", person.idNumber, "mobile", "00000000000")));

        assertThat(saved.status())
                .as("A10: eleven digits are enough. " + saved.text())
                .isEqualTo(204);
        assertThat(first.get("/api/me").body().path("complete").asBoolean()).isTrue();
    }

    @Test
    @Proves("A07")
    @Attack(Attack.Kind.FIXATION)
    void alipayComesBackOnlyToTheSessionThatLeft() {
        Browser victim = new Browser(port);
        Browser attacker = new Browser(port);
        String page = Browser.target(attacker.get("/login/alipay"));
        String callback = agreeAt(attacker, page, "attacker");

        Answer forged = victim.get(callback);

        assertThat(Browser.target(forged)).isEqualTo("/login");
        assertThat(victim.get("/login").text()).contains("支付宝登录已失效");
        Browser.target(attacker.get(callback));
        assertThat(Browser.target(attacker.get(callback))).as("once only").isEqualTo("/login");
    }

    @Test
    void whoeverCancelsAtAlipayMayTryAgain() {
        Browser person = new Browser(port);

        String back = agreeAt(person, Browser.target(person.get("/login/alipay")), "");

        assertThat(back).doesNotContain("auth_code");
        assertThat(Browser.target(person.get(back))).isEqualTo("/login");
        assertThat(person.get("/login").text()).contains("您没有在支付宝完成授权");
    }

    @Test
    void whoeverCancelsWhileLinkingStaysInTheAccount() {
        Browser person = newcomer().registered().browser;
        String page = Browser.onward(person.submitForm("/me/account/alipay", Map.of("password", Newcomer.PASSWORD)));

        assertThat(Browser.target(person.get(agreeAt(person, page, "")))).isEqualTo("/me/account");

        assertThat(person.get("/me/account").text()).contains("您没有在支付宝完成授权，本账号没有变化");
    }

    @Test
    void whoHasAnAccountAlreadyIsLedToTheLink() {
        Newcomer person = newcomer().registered();
        Browser again = new Browser(port);
        again.get(agreeAt(again, Browser.target(again.get("/login/alipay")), "wu-" + System.nanoTime()));
        assertThat(again.get("/register/alipay").text()).contains("href=\"/me/account?alipay\"");

        Answer asked = again.raw("GET", "/me/account?alipay", null, "Accept", "text/html");
        assertThat(Browser.target(asked)).isEqualTo("/login");
        assertThat(again.signIn(person.mobile, Newcomer.PASSWORD)).startsWith("/me/account?alipay");

        assertThat(again.get("/me/account?alipay").text())
                .contains("请在下面“支付宝”一栏绑定")
                .contains("<details open=\"open\">");
    }

    @Test
    void anOldPageLeadsBackToWhereItsFormCanBeSentAgain() {
        Browser person = newcomer().registered().browser;

        assertThat(Browser.target(sentFromAnOldPage(new Browser(port), "/login")))
                .isEqualTo("/login?expired");
        assertThat(new Browser(port).get("/login?expired").text()).contains("页面已过期");
        assertThat(Browser.target(sentFromAnOldPage(new Browser(port), "/logout")))
                .as("already out")
                .isEqualTo("/login?logout");
        assertThat(Browser.target(sentFromAnOldPage(person, "/logout"))).isEqualTo("/?expired");
        assertThat(person.get("/?expired").text())
                .as("still in")
                .contains("页面已过期")
                .contains("退出");
        assertThat(Browser.target(sentFromAnOldPage(person, "/me/account/alipay")))
                .isEqualTo("/me/account?expired");
        assertThat(Browser.target(sentFromAnOldPage(person, "/scan/abc"))).isEqualTo("/scan/abc?expired");
        assertThat(Browser.target(person.get("/login")))
                .as("signed in by another tab")
                .isEqualTo("/me");
        assertThat(person.raw("POST", "/api/declarations", "{}", "Content-Type", "application/json")
                        .status())
                .as("a script is told, not led")
                .isEqualTo(403);
    }

    private static Answer sentFromAnOldPage(Browser browser, String path) {
        return browser.raw("POST", path, "_csrf=old", "Content-Type", "application/x-www-form-urlencoded");
    }

    @Test
    void staffAreToldThatTheirAccountDoesNotDeclare() {
        for (String page : List.of("/declarations/new", "/me/verification")) {
            assertThat(signIn("tinghu").get(page).text()).as(page).contains("工作人员账号不能申报");
        }
    }

    @Test
    void camundasPageAboutOneselfIsOurs() {
        assertThat(Browser.target(signIn("tinghu").get("/camunda/app/welcome/default/")))
                .isEqualTo("/me/account");
    }

    @Test
    @Attack(Attack.Kind.FIXATION)
    void alipayIsLinkedByThePasswordAndAlipayTogether() {
        Newcomer person = newcomer().registered();
        String user = "lin-" + System.nanoTime();

        assertThat(Browser.target(person.browser.submitForm("/me/account/alipay", Map.of("password", "wrong"))))
                .isEqualTo("/me/account");
        Answer confirmed = person.browser.submitForm("/me/account/alipay", Map.of("password", Newcomer.PASSWORD));
        assertThat(confirmed.status())
                .as("a form may not redirect to another host")
                .isEqualTo(200);
        String page = Browser.onward(confirmed);
        assertThat(Browser.target(person.browser.get(agreeAt(person.browser, page, user))))
                .isEqualTo("/me/account");

        Browser later = new Browser(port);
        String back = agreeAt(later, Browser.target(later.get("/login/alipay")), user);
        assertThat(Browser.target(later.get(back))).isEqualTo("/me");
        assertThat(later.get("/api/me").body().path("name").asString()).isEqualTo(person.name);
    }

    @Test
    @Attack(Attack.Kind.GUESSING)
    void wrongPasswordsStopTheStrangerAndNotTheOwner() {
        Newcomer owner = newcomer().registered();
        Browser stranger = new Browser(port);

        for (int attempt = 1; attempt <= 4; attempt++) {
            assertThat(stranger.signIn(owner.mobile, "Wrong-2026")).isEqualTo("/login?error");
        }
        assertThat(stranger.signIn(owner.mobile, "Wrong-2026")).isEqualTo("/login?locked");
        assertThat(stranger.signIn(owner.mobile, Newcomer.PASSWORD))
                .as("even with the right one")
                .isEqualTo("/login?locked");

        owner.browser.submitForm("/logout", Map.of());
        assertThat(owner.browser.signIn(owner.mobile, Newcomer.PASSWORD))
                .as("from the own browser")
                .isEqualTo("/me");
        for (int attempt = 1; attempt <= 5; attempt++) {
            stranger.signIn("13000000000", "Wrong-2026");
        }
        assertThat(stranger.signIn("13000000000", "Wrong-2026"))
                .as("who does not exist looks the same")
                .isEqualTo("/login?locked");
    }

    @Test
    void aForgottenPasswordIsReplacedByTheOwnersPhone() {
        Newcomer owner = newcomer().registered();
        Newcomer nobody = newcomer();
        Browser forgetful = new Browser(port);
        for (int attempt = 1; attempt <= 5; attempt++) {
            forgetful.signIn(owner.mobile, "Forgotten-2026");
        }
        assertThat(forgetful.signIn(owner.mobile, "Forgotten-2026")).isEqualTo("/login?locked");
        Answer unknown = forgetful.post(
                "/api/password-recoveries", Map.of("idNumber", nobody.idNumber, "mobile", nobody.mobile));
        makeSmsPossibleAgain(owner.mobile);

        Answer known =
                forgetful.post("/api/password-recoveries", Map.of("idNumber", owner.idNumber, "mobile", owner.mobile));

        assertThat(known.status()).as(known.text()).isEqualTo(unknown.status());
        String path = "/api/password-recoveries/" + known.body().path("id").asString() + "/password";
        assertThat(forgetful
                        .post(path, Map.of("code", "000000", "password", "Kranich-2027"))
                        .status())
                .isEqualTo(422);
        String code = Newcomer.code(owner.mobile, phones);
        assertThat(forgetful
                        .post(path, Map.of("code", code, "password", "short"))
                        .status())
                .isEqualTo(422);
        Answer recovered = forgetful.post(path, Map.of("code", code, "password", "Kranich-2027"));
        assertThat(recovered.body().path("next").asString())
                .as(recovered.text())
                .isEqualTo("/me");
        assertThat(forgetful.get("/api/me").body().path("mobile").asString())
                .as("no name has to be typed")
                .isEqualTo(owner.mobile);
        forgetful.submitForm("/logout", Map.of());

        assertThat(owner.browser
                        .get("/api/session")
                        .body()
                        .path("authenticated")
                        .asBoolean())
                .as("older sessions have ended")
                .isFalse();
        assertThat(forgetful.signIn(owner.mobile, "Kranich-2027"))
                .as("what was wrong before is forgiven")
                .isEqualTo("/me");
        Browser stranger = new Browser(port);
        assertThat(stranger.signIn(owner.mobile, Newcomer.PASSWORD))
                .as("the old one is of no use")
                .isEqualTo("/login?error");
        for (int attempt = 1; attempt <= 4; attempt++) {
            stranger.signIn(owner.mobile, "Wrong-2026");
        }
        assertThat(stranger.signIn(owner.mobile, "Wrong-2026")).isEqualTo("/login?locked");
        forgetful.submitForm("/logout", Map.of());
        assertThat(forgetful.signIn(owner.mobile, "Kranich-2027"))
                .as("and a stranger does not stop this browser")
                .isEqualTo("/me");
    }

    @Test
    void aNewMobileNumberIsProvenOnBoth() {
        Newcomer owner = newcomer().registered();
        makeSmsPossibleAgain(owner.mobile);
        String next = "139" + owner.mobile.substring(3);

        JsonNode step = owner.browser
                .post("/api/me/mobile-changes", Map.of("mobile", next))
                .body();
        String path = "/api/me/mobile-changes/" + step.path("id").asString() + "/code";
        assertThat(step.path("sentTo").asString())
                .endsWith(owner.mobile.substring(7))
                .startsWith("137");
        assertThat(phones.messages(next)).as("the new number is not asked yet").isEmpty();
        String oldCode = owner.code();
        step = owner.browser.post(path, Map.of("code", oldCode)).body();
        assertThat(step.path("sentTo").asString()).startsWith("139");
        assertThat(owner.browser.post(path, Map.of("code", oldCode)).status())
                .as("the old number's code does not do for the new one")
                .isEqualTo(422);
        step = owner.browser
                .post(path, Map.of("code", Newcomer.code(next, phones)))
                .body();
        Office.awaitSms(phones, owner.mobile, "登录方式");

        assertThat(step.path("sentTo").isMissingNode()).isTrue();
        assertThat(owner.browser.get("/api/me").body().path("mobile").asString())
                .isEqualTo(next);
    }

    @Test
    void aSecondFactorIsAskedForAfterARecoveryToo() throws Exception {
        Newcomer owner = newcomer().registered();
        String secret = secondFactorOf(owner);
        makeSmsPossibleAgain(owner.mobile);
        Browser elsewhere = new Browser(port);
        String id = elsewhere
                .post("/api/password-recoveries", Map.of("idNumber", owner.idNumber, "mobile", owner.mobile))
                .body()
                .path("id")
                .asString();

        Answer recovered = elsewhere.post(
                "/api/password-recoveries/" + id + "/password",
                Map.of("code", owner.code(), "password", "Kranich-2027"));

        assertThat(recovered.body().path("next").asString()).isEqualTo("/login/second-factor");
        assertThat(elsewhere.get("/api/me").status()).isEqualTo(401);
        assertThat(elsewhere
                        .post("/api/second-factor/code", Map.of("code", nextTotp(secret)))
                        .body()
                        .path("next")
                        .asString())
                .isEqualTo("/me");
    }

    @Test
    void aNewPhoneTakesThePlaceOfTheOldOne() throws Exception {
        Newcomer owner = newcomer().registered();
        Browser open = owner.browser;
        String old = secondFactorOf(owner);

        assertThat(open.post("/api/second-factor/proposal", Map.of("password", Newcomer.PASSWORD))
                        .status())
                .as("whoever sits at an open screen has the password at most")
                .isEqualTo(422);
        assertThat(open.post("/api/second-factor/proposal", Map.of("code", "000000"))
                        .status())
                .isEqualTo(422);
        String secret = Secrets.used(open.post("/api/second-factor/proposal", Map.of("code", nextTotp(old)))
                .body()
                .path("secret")
                .asString());
        JsonNode linked = open.post("/api/second-factor/link", Map.of("code", totp(secret)))
                .body();
        Office.awaitSms(phones, owner.mobile, "登录方式");

        Browser again = new Browser(port);
        assertThat(again.signIn(owner.mobile, Newcomer.PASSWORD)).isEqualTo("/login/second-factor");
        assertThat(again.post("/api/second-factor/proposal", Map.of()).status())
                .as("half-way in, nobody links another one")
                .isEqualTo(409);
        assertThat(again.post("/api/second-factor/code", Map.of("code", totp(old)))
                        .status())
                .as("the old phone is of no use any more")
                .isEqualTo(422);
        assertThat(again.post("/api/second-factor/code", Map.of("code", nextTotp(secret)))
                        .status())
                .isEqualTo(200);

        String recovery = Secrets.used(linked.at("/recoveryCodes/0").asString());
        Answer byRecoveryCode = again.post("/api/second-factor/proposal", Map.of("code", recovery));
        assertThat(byRecoveryCode.status()).as("the phone is lost").isEqualTo(200);
        assertThat(again.post("/api/second-factor/proposal", Map.of("code", recovery))
                        .status())
                .as("each works once")
                .isEqualTo(422);
        assertThat(jdbc.sql("select action from audit_event where account_id = ? and action like '%factor%' "
                                + "order by occurred_at")
                        .param(owner.accountId())
                        .query(String.class)
                        .list())
                .containsExactly("link-second-factor", "replace-second-factor");
    }

    @Test
    void recoveryCodesAreRenewed() throws Exception {
        Newcomer owner = newcomer().registered();
        Browser open = owner.browser;
        String secret = Secrets.used(open.post("/api/second-factor/proposal", Map.of("password", Newcomer.PASSWORD))
                .body()
                .path("secret")
                .asString());
        JsonNode linked = open.post("/api/second-factor/link", Map.of("code", totp(secret)))
                .body();
        String before = Secrets.used(linked.at("/recoveryCodes/0").asString());

        assertThat(open.post("/api/second-factor/recovery-codes", Map.of("code", "000000"))
                        .status())
                .isEqualTo(422);
        JsonNode renewed = open.post("/api/second-factor/recovery-codes", Map.of("code", nextTotp(secret)))
                .body();

        assertThat(renewed.path("recoveryCodes")).hasSize(8);
        Browser again = new Browser(port);
        again.signIn(owner.mobile, Newcomer.PASSWORD);
        assertThat(again.post("/api/second-factor/code", Map.of("code", before)).status())
                .as("the old ones")
                .isEqualTo(422);
        String after = Secrets.used(renewed.at("/recoveryCodes/0").asString());
        assertThat(again.post("/api/second-factor/code", Map.of("code", after)).status())
                .isEqualTo(200);
    }

    @Test
    void alipayIsUnlinkedWhereAnotherWayInIsLeft() {
        Newcomer person = newcomer().registered();
        Browser open = person.browser;
        String user = "wu-" + System.nanoTime();
        assertThat(open.post("/api/me/alipay/unlink", Map.of("password", Newcomer.PASSWORD))
                        .status())
                .as("there is none")
                .isEqualTo(409);
        open.get(agreeAt(
                open,
                Browser.onward(open.submitForm("/me/account/alipay", Map.of("password", Newcomer.PASSWORD))),
                user));
        Office.awaitSms(phones, person.mobile, "登录方式");
        jdbc.sql("update account set mobile_proven_at = null where mobile = ?")
                .param(person.mobile)
                .update();
        Answer last = open.post("/api/me/alipay/unlink", Map.of("password", Newcomer.PASSWORD));
        assertThat(last.status()).as("nobody locks himself out").isEqualTo(409);
        assertThat(last.text()).contains("请先在“账户信息”设置登录密码、验证手机号码");
        jdbc.sql("update account set mobile_proven_at = current_timestamp where mobile = ?")
                .param(person.mobile)
                .update();
        assertThat(open.post("/api/me/alipay/unlink", Map.of("password", "Wrong-2026"))
                        .status())
                .as("at an open screen")
                .isEqualTo(422);
        jdbc.sql("delete from simulated_sms where mobile = ?")
                .param(person.mobile)
                .update();

        assertThat(open.post("/api/me/alipay/unlink", Map.of("password", Newcomer.PASSWORD))
                        .status())
                .isEqualTo(204);

        Office.awaitSms(phones, person.mobile, "登录方式");
        assertThat(open.get("/api/me").body().path("alipayLinked").asBoolean()).isFalse();
        Browser stranger = new Browser(port);
        String back = agreeAt(stranger, Browser.target(stranger.get("/login/alipay")), user);
        assertThat(Browser.target(stranger.get(back)))
                .as("it opens this account no more")
                .isEqualTo("/register/alipay");
        assertThat(new Browser(port).signIn(person.mobile, Newcomer.PASSWORD)).isEqualTo("/me");
    }

    @Test
    @Attack(Attack.Kind.GUESSING)
    void whoTriesOutIdNumbersInTasklistIsStopped() {
        Newcomer owner = newcomer().registered();
        owner.verifiedBy(new Browser(port));
        Browser guesser = byAlipay("guesser-" + System.nanoTime());
        String task = guesser.engine("GET", "/task?maxResults=5&taskDefinitionKey=complete-profile", null)
                .body()
                .at("/0/id")
                .asString();
        Map<String, Object> guess = Map.of("name", "林某某", "idNumber", owner.idNumber, "email", "lin@example.com");

        for (int number = 1; number <= 10; number++) {
            Answer taken = decide(guesser, task, guess);
            assertThat(taken.status()).as(taken.text()).isEqualTo(422);
            assertThat(taken.text()).contains("已注册");
        }
        assertThat(decide(guesser, task, guess).status()).isEqualTo(429);
    }

    @Test
    void aSecondFactorIsAskedForAndModelerHasItsToken() throws Exception {
        Browser admin = signIn("admin");
        JsonNode proposal = admin.post("/api/second-factor/proposal", Map.of("password", "Zhicheng2026"))
                .body();
        String secret = Secrets.used(proposal.path("secret").asString());
        assertThat(admin.post("/api/second-factor/link", Map.of("code", "000000"))
                        .status())
                .isEqualTo(422);
        JsonNode linked = admin.post("/api/second-factor/link", Map.of("code", totp(secret)))
                .body();
        String recovery = Secrets.used(linked.at("/recoveryCodes/0").asString());
        assertThat(admin.post("/api/me/deployment-tokens", Map.of("label", "Modeler", "password", "Wrong-2026"))
                        .status())
                .as("at an open screen")
                .isEqualTo(422);
        String token = Secrets.used(
                admin.post("/api/me/deployment-tokens", Map.of("label", "Modeler", "password", "Zhicheng2026"))
                        .body()
                        .path("token")
                        .asString());

        Browser again = new Browser(port);
        assertThat(again.signIn("admin", "Zhicheng2026")).isEqualTo("/login/second-factor");
        assertThat(again.get("/api/session").body().path("authenticated").asBoolean())
                .isFalse();
        assertThat(again.engine("GET", "/task?maxResults=5", null).status()).isEqualTo(401);
        assertThat(again.post("/api/second-factor/code", Map.of("code", "000000"))
                        .status())
                .isEqualTo(422);
        assertThat(again.post("/api/second-factor/code", Map.of("code", recovery))
                        .body()
                        .path("next")
                        .asString())
                .isEqualTo("/admin");
        assertThat(again.get("/api/session").body().path("authenticated").asBoolean())
                .isTrue();
        Browser third = new Browser(port);
        third.signIn("admin", "Zhicheng2026");
        assertThat(third.post("/api/second-factor/code", Map.of("code", recovery))
                        .status())
                .as("a recovery code works once")
                .isEqualTo(422);

        assertThat(engineRest("admin", "Zhicheng2026")).isEqualTo(401);
        assertThat(engineRest("admin", token)).isEqualTo(200);
        assertThat(engineRest("tinghu", token)).as("nobody else's").isEqualTo(401);

        assertThat(again.post(
                                "/api/second-factor/unlink",
                                Map.of("code", linked.at("/recoveryCodes/1").asString()))
                        .status())
                .isEqualTo(204);
        assertThat(engineRest("admin", "Zhicheng2026")).isEqualTo(200);
    }

    @Test
    @Attack(Attack.Kind.FIXATION)
    void everyWayInLeavesThePlantedSessionBehind() throws Exception {
        Browser byPassword = new Browser(port);
        String planted = byPassword.planted();
        byPassword.signIn("wangwu", "Zhicheng2026");
        assertSignedInApartFrom(planted, byPassword);

        Newcomer registering = newcomer();
        planted = registering.browser.planted();
        registering.registered();
        assertSignedInApartFrom(planted, registering.browser);

        String user = "sun-" + System.nanoTime();
        Browser newByAlipay = new Browser(port);
        planted = newByAlipay.planted();
        byAlipay(newByAlipay, user);
        assertSignedInApartFrom(planted, newByAlipay);
        Browser byAlipay = new Browser(port);
        String back = agreeAt(byAlipay, Browser.target(byAlipay.get("/login/alipay")), user);
        planted = byAlipay.session();
        byAlipay.get(back);
        assertSignedInApartFrom(planted, byAlipay);

        String secret = secondFactorOf(registering);
        Browser inTwoSteps = new Browser(port);
        planted = inTwoSteps.planted();
        assertThat(inTwoSteps.signIn(registering.mobile, Newcomer.PASSWORD)).isEqualTo("/login/second-factor");
        String halfWay = inTwoSteps.session();
        assertThat(halfWay).isNotEqualTo(planted);
        assertThat(inTwoSteps
                        .post("/api/second-factor/code", Map.of("code", nextTotp(secret)))
                        .status())
                .isEqualTo(200);
        assertSignedInApartFrom(planted, inTwoSteps);
        assertSignedInApartFrom(halfWay, inTwoSteps);
    }

    @Test
    @Attack(Attack.Kind.FIXATION)
    void whoIsHalfWayInIsForgottenWhenSomebodyElseSignsIn() throws Exception {
        Newcomer person = newcomer().registered();
        String secret = secondFactorOf(person);
        Browser shared = new Browser(port);
        assertThat(shared.signIn(person.mobile, Newcomer.PASSWORD)).isEqualTo("/login/second-factor");

        shared.signIn("wangwu", "Zhicheng2026");

        assertThat(Browser.target(shared.get("/login/second-factor"))).isEqualTo("/login");
        assertThat(shared.post("/api/second-factor/code", Map.of("code", nextTotp(secret)))
                        .status())
                .isEqualTo(409);
        assertThat(shared.get("/api/me").body().path("name").asString()).isEqualTo("王五");
    }

    /** Whoever knew the old password must not link an app of his own to what the reset left open. */
    @Test
    @Attack(Attack.Kind.FIXATION)
    void whoIsHalfWayInIsForgottenWhenTheAccessIsReset() throws Exception {
        Browser admin = signIn("admin");
        JsonNode created = admin.post("/api/admin/staff", staff("wei" + port, newcomer().idNumber, "office-320903"))
                .body();
        String password = Secrets.used(created.path("password").asString());
        Browser owner = new Browser(port);
        owner.signInFirst("wei" + port, password, OWN_PASSWORD);
        secondFactorOf(owner, OWN_PASSWORD);
        Browser thief = new Browser(port);
        assertThat(thief.signIn("wei" + port, OWN_PASSWORD)).isEqualTo("/login/second-factor");

        JsonNode again = admin.post(
                        "/api/admin/staff/" + created.at("/member/id").asString() + "/reset", Map.of())
                .body();

        assertThat(Browser.target(thief.get("/login/second-factor"))).isEqualTo("/login");
        assertThat(thief.post("/api/second-factor/proposal", Map.of()).status()).isEqualTo(409);
        assertThat(owner.signInFirst(
                        "wei" + port, Secrets.used(again.path("password").asString()), "Nochmal-Neu-2026"))
                .isEqualTo("/camunda/app/tasklist/");
    }

    @Test
    @Attack(Attack.Kind.FIXATION)
    void aGivenPasswordOpensNothingButItsReplacement() {
        Browser admin = signIn("admin");
        Map<String, Object> wanted = new HashMap<>(staff("given" + port, newcomer().idNumber, "office-320903"));
        wanted.put("groups", List.of("office-320903", "camunda-admin"));
        JsonNode created = admin.post("/api/admin/staff", wanted).body();
        String given = Secrets.used(created.path("password").asString());
        Browser member = new Browser(port);

        assertThat(member.signIn("given" + port, given)).isEqualTo("/login/first-password");
        assertNothingOpens(member);
        assertThat(engineRest("given" + port, given))
                .as("nor do programs sign in by it")
                .isEqualTo(401);
        assertThat(member.get("/login/first-password").text()).contains("管理员给您的初始密码");
        for (String bad : List.of("short", given, "Given" + port + "-Kq7", "Dragon-2026")) {
            Answer refused = member.post("/api/first-password", Map.of("password", bad));
            assertThat(refused.status()).as(bad).isEqualTo(422);
            assertThat(refused.text()).contains("/password");
        }
        assertNothingOpens(member);
        Answer chosen = member.post("/api/first-password", Map.of("password", OWN_PASSWORD));
        assertThat(chosen.body().path("next").asString()).as(chosen.text()).isEqualTo("/camunda/app/tasklist/");

        assertThat(member.get("/api/me").status()).isEqualTo(200);
        assertThat(member.engine("GET", "/task?maxResults=5", null).status()).isEqualTo(200);
        assertThat(engineRest("given" + port, OWN_PASSWORD)).isEqualTo(200);
        assertThat(member.post("/api/first-password", Map.of("password", "Nochmal-Neu-2026"))
                        .status())
                .as("once")
                .isEqualTo(409);
        Browser again = new Browser(port);
        assertThat(again.signIn("given" + port, given)).isEqualTo("/login?error");
        assertThat(again.signIn("given" + port, OWN_PASSWORD)).isEqualTo("/camunda/app/tasklist/");
        JsonNode reset = admin.post(
                        "/api/admin/staff/" + created.at("/member/id").asString() + "/reset", Map.of())
                .body();
        assertThat(member.signIn(
                        "given" + port, Secrets.used(reset.path("password").asString())))
                .as("a reset is a given one as well")
                .isEqualTo("/login/first-password");
        assertNothingOpens(member);
    }

    private static void assertNothingOpens(Browser browser) {
        assertThat(browser.get("/api/session").body().path("authenticated").asBoolean())
                .isFalse();
        for (String path : List.of("/api/me", "/api/admin/models", "/camunda/api/engine/engine/default/task")) {
            assertThat(browser.get(path).status()).as(path).isEqualTo(401);
        }
        for (String path : List.of(
                "/me",
                "/admin/staff",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/")) {
            assertThat(Browser.target(browser.get(path))).as(path).isEqualTo("/login");
        }
        assertThat(browser.post("/api/me/deployment-tokens", Map.of("label", "x", "password", "y"))
                        .status())
                .isEqualTo(401);
        assertThat(browser.get("/engine-rest/deployment").status()).isEqualTo(401);
    }

    @Test
    void withoutAPasswordAlipayConfirmsWhoChangesTheWaysIn() {
        Newcomer person = newcomer().registered();
        Browser open = person.browser;
        String user = "zhou-" + System.nanoTime();
        String page = Browser.onward(open.submitForm("/me/account/alipay", Map.of("password", Newcomer.PASSWORD)));
        open.get(agreeAt(open, page, user));
        assertThat(open.get("/me/account").text()).contains("已绑定支付宝");
        jdbc.sql("update account set password_hash = null where mobile = ?")
                .param(person.mobile)
                .update();

        assertThat(open.put("/api/me/password", Map.of("oldPassword", "", "password", "Kranich-2027"))
                        .text())
                .contains("用支付宝确认");
        assertThat(open.post("/api/second-factor/proposal", Map.of()).status()).isEqualTo(422);
        assertThat(Browser.target(open.submitForm("/me/account/alipay", Map.of("password", ""))))
                .as("nor to Alipay, to link another one")
                .isEqualTo("/me/account");
        assertThat(open.get("/me/account").text()).contains("10分钟内再办理");

        assertThat(confirmed(open, "somebody-" + user)).contains("与本账号绑定的不一致");
        assertThat(confirmed(open, user)).contains("已确认是您本人");
        assertThat(open.put("/api/me/password", Map.of("oldPassword", "", "password", "Kranich-2027"))
                        .status())
                .isEqualTo(204);
        Office.awaitSms(phones, person.mobile, "登录方式");
    }

    @Test
    @Attack(Attack.Kind.REPLAYS)
    void signingOutEndsTasklistAsWell() {
        Browser reviewer = new Browser(port);
        reviewer.signIn("yancheng", "Zhicheng2026");
        String before = reviewer.session();
        assertThat(reviewer.engine("GET", "/task?maxResults=5", null).status()).isEqualTo(200);

        reviewer.submitForm("/logout", Map.of());

        assertThat(reviewer.engine("GET", "/task?maxResults=5", null).status()).isEqualTo(401);
        assertThat(reviewer.opens(before)).as("whoever has it").isFalse();
    }

    @Test
    @Attack(Attack.Kind.IDS)
    void staffAreMadeByProcessAdminsOnly() {
        Browser admin = signIn("admin");
        Map<String, Object> wanted = staff("liu" + port, newcomer().idNumber, "office-320903");
        assertThat(signIn("tinghu").post("/api/admin/staff", wanted).status()).isEqualTo(403);
        assertThat(signIn("zhangsan").get("/admin/staff").status()).isEqualTo(403);

        Map<String, Object> unreachable = new HashMap<>(wanted);
        unreachable.put("mobile", "123");
        Answer refused = admin.post("/api/admin/staff", unreachable);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("/mobile", "手机号码应为 1 开头的 11 位国内手机号");
        JsonNode created = admin.post("/api/admin/staff", wanted).body();
        assertThat(admin.post("/api/admin/staff", wanted).text()).contains("该登录名已被使用");
        Browser member = new Browser(port);
        String password = Secrets.used(created.path("password").asString());
        assertThat(member.signInFirst("liu" + port, password, OWN_PASSWORD)).isEqualTo("/camunda/app/tasklist/");
        assertThat(member.engine("GET", "/task?maxResults=5", null).status()).isEqualTo(200);
        String id = created.at("/member/id").asString();
        JsonNode again =
                admin.post("/api/admin/staff/" + id + "/reset", Map.of()).body();
        assertThat(member.get("/api/session").body().path("authenticated").asBoolean())
                .as("a reset ends the sessions")
                .isFalse();
        assertThat(member.signInFirst(
                        "liu" + port, Secrets.used(again.path("password").asString()), "Nochmal-Neu-2026"))
                .isEqualTo("/camunda/app/tasklist/");

        assertThat(admin.put("/api/admin/staff/" + id + "/groups", Map.of("groups", List.of()))
                        .body()
                        .at("/member/active")
                        .asBoolean(true))
                .isFalse();
        assertThat(member.get("/api/session").body().path("roles").toString()).doesNotContain("reviewer");
        JsonNode me = admin.get("/api/me").body();
        assertThat(admin.put(
                                "/api/admin/staff/" + me.path("accountId").asString() + "/groups",
                                Map.of("groups", List.of()))
                        .status())
                .as("nobody locks himself out")
                .isEqualTo(422);
    }

    @Test
    @Proves("B02")
    void bothEntrancesShareOneSession() {
        Browser person = signIn("zhangsan");

        assertThat(person.get("/rcfwypt/").text()).contains("江苏省人才服务云平台").contains("张三");
        assertThat(person.get("/index/").text()).contains("江苏人社网办大厅").contains("张三");
    }

    private String askForCounter(Newcomer person) {
        Answer asked = person.browser.post(
                "/api/verifications",
                Map.of("data", Map.of("channel", "window", "division", "320902", "windowReason", "没有智能手机")));
        assertThat(asked.body().path("status").asString()).as(asked.text()).isEqualTo("at-window");
        return asked.body().path("id").asString();
    }

    private static Answer decide(Browser staff, String task, Map<String, Object> data) {
        return staff.post("/api/tasks/" + task + "/submission", Map.of("data", data));
    }

    /** Everything ticked, and these answers: key, value, key, value. */
    private static Map<String, Object> checkedWith(String... answers) {
        Map<String, Object> data =
                new HashMap<>(Map.of("checked", Map.of("card", true, "person", true, "identity", true)));
        for (int answer = 0; answer < answers.length; answer += 2) {
            data.put(answers[answer], answers[answer + 1]);
        }
        return data;
    }

    /** Until the server waits for a slow provider's answers to so many orders, this one among them. */
    private void awaitProviderCall(String attempt, int orders) {
        until(() -> jdbc.sql("select count(*) from act_ru_job where lock_owner_ is not null "
                                + "and process_instance_id_ in "
                                + "(select proc_inst_id_ from act_ru_execution where business_key_ = ?)")
                        .param(attempt)
                        .query(Integer.class)
                        .single()
                > 0);
        until(() -> jobsInASlowSystem() == orders);
    }

    private static long jobsInASlowSystem() {
        return Thread.getAllStackTraces().values().stream()
                .filter(stack -> Arrays.stream(stack)
                        .anyMatch(frame -> frame.getClassName().equals(SimulatorModes.class.getName())
                                && frame.getMethodName().equals("waited")))
                .count();
    }

    /** As if this timer of the process were due. */
    private void timePasses(String businessKey, String timer) {
        awaitTimer(businessKey, timer);
        jdbc.sql("update act_ru_job set duedate_ = timestamp '2020-01-01 00:00:00' where " + TIMER)
                .params(timer, businessKey)
                .update();
    }

    private void awaitTimer(String businessKey, String timer) {
        until(() -> jdbc.sql("select count(*) from act_ru_job where " + TIMER)
                        .params(timer, businessKey)
                        .query(Integer.class)
                        .single()
                == 1);
    }

    private static void until(BooleanSupplier happened) {
        Patience.until("what is waited for", happened);
    }

    private Newcomer newcomer() {
        return new Newcomer(port, phones);
    }

    /** Somebody new who comes by Alipay, reads the notice and has an account. */
    private Browser byAlipay(String user) {
        return byAlipay(new Browser(port), user);
    }

    private Browser byAlipay(Browser browser, String user) {
        String back = agreeAt(browser, Browser.target(browser.get("/login/alipay")), user);
        assertThat(Browser.target(browser.get(back))).isEqualTo("/register/alipay");
        assertThat(browser.get("/api/session").body().path("authenticated").asBoolean())
                .as("nothing is made before the notice was read")
                .isFalse();
        assertThat(Browser.target(browser.submitForm("/register/alipay", Map.of())))
                .isEqualTo("/me");
        return browser;
    }

    private void assertSignedInApartFrom(String session, Browser browser) {
        assertThat(session).isNotNull().isNotEqualTo(browser.session());
        assertThat(browser.opens(browser.session())).isTrue();
        assertThat(new Browser(port).opens(session)).isFalse();
    }

    private static Map<String, Object> staff(String loginName, String idNumber, String office) {
        return Map.of("loginName", loginName, "name", "刘审核", "idNumber", idNumber, "groups", List.of(office));
    }

    private static String secondFactorOf(Newcomer person) throws Exception {
        return secondFactorOf(person.browser, Newcomer.PASSWORD);
    }

    private static String secondFactorOf(Browser browser, String password) throws Exception {
        String secret = Secrets.used(browser.post("/api/second-factor/proposal", Map.of("password", password))
                .body()
                .path("secret")
                .asString());
        Answer linked = browser.post("/api/second-factor/link", Map.of("code", totp(secret)));
        assertThat(linked.status()).as(linked.text()).isEqualTo(200);
        return secret;
    }

    /** @return the page that says what came of it */
    private static String confirmed(Browser browser, String user) {
        String page = Browser.target(browser.get("/me/account/alipay/confirm"));
        assertThat(Browser.target(browser.get(agreeAt(browser, page, user)))).isEqualTo("/me/account");
        return browser.get("/me/account").text();
    }

    /** Signs in at Alipay's page. @return where Alipay sends the browser back to */
    private static String agreeAt(Browser browser, String page, String user) {
        String state = page.replaceAll(".*[?&]state=([^&]*).*", "$1");
        String callback = page.replaceAll(".*redirect_uri=([^&]*).*", "$1");
        return Browser.target(browser.submitForm(
                "/simulator/alipay",
                Map.of(
                        "user",
                        user,
                        "state",
                        state,
                        "redirect_uri",
                        URLDecoder.decode(callback, StandardCharsets.UTF_8))));
    }

    /** As if the minute had passed that lies between two codes. */
    private void makeSmsPossibleAgain(String mobile) {
        jdbc.sql("delete from throttle_event where subject in (?, ?)")
                .params(hash.of("sms-number", mobile), hash.of("sms-here", mobile + "@127.0.0.1"))
                .update();
        jdbc.sql("delete from simulated_sms where mobile = ?").param(mobile).update();
    }

    private void mode(String system, String mode) {
        new Browser(port).put("/api/simulator/systems/" + system, Map.of("mode", mode));
    }

    private int engineRest(String user, String password) {
        String basic = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new Browser(port)
                .raw("GET", "/engine-rest/deployment?maxResults=1", null, "Authorization", "Basic " + basic)
                .status();
    }

    private static String totp(String secret) throws Exception {
        return totp(secret, HouseClock.now());
    }

    /** What the app shows after the code that linked it: that one is used up. */
    private static String nextTotp(String secret) throws Exception {
        return totp(secret, HouseClock.now().plusSeconds(30));
    }

    private static String totp(String secret, Instant when) throws Exception {
        return Secrets.used(new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(new SecretKeySpec(Base32.decode(secret), "HmacSHA1"), when));
    }
}
