package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hutool.core.codec.Base32;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhicheng.Fork;
import org.zhicheng.HouseClock;
import org.zhicheng.Secrets;
import org.zhicheng.ZhichengApplication;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.notice.carrier.SimulatedInbox;
import tools.jackson.databind.JsonNode;

/** One installation, started again and again on the same files: first for a look, then in earnest. */
@ExtendWith(OutputCaptureExtension.class)
@Tag("long")
class LookTest {

    private static final String DEMO_PASSWORD = "Zhicheng2026";
    private static final String ADMIN_PASSWORD = "Erste-Sache-7";
    private static final String OWN_PASSWORD = "Eigenes-Wort-2026";
    private static final List<String> DEMO = List.of(
            "admin",
            "fuzeren",
            "lisi",
            "sports",
            "sunqi",
            "tinghu",
            "wangwu",
            "wujiu",
            "yancheng",
            "zhangsan",
            "zhaoliu",
            "zhouba");

    @TempDir
    Path files;

    private final int port = Fork.freePort();
    private ConfigurableApplicationContext server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void aDemoAccountOpensByNoWayOnceDemoIsOff(CapturedOutput log) throws Exception {
        start("zhicheng.demo.enabled=true");
        Browser admin = Browser.signedIn(port, "admin");
        linkAlipay(admin, DEMO_PASSWORD, "the-admin");
        String token = Secrets.used(
                admin.post("/api/me/deployment-tokens", Map.of("label", "Modeler", "password", DEMO_PASSWORD))
                        .body()
                        .path("token")
                        .asString());
        JsonNode backDoor = admin.post(
                        "/api/admin/staff",
                        Map.of(
                                "loginName",
                                "backdoor",
                                "name",
                                "刘审核",
                                "idNumber",
                                Newcomer.withCheckDigit("32090219850707001"),
                                "groups",
                                List.of("camunda-admin")))
                .body();
        String backDoorPassword = Secrets.used(backDoor.path("password").asString());
        Browser behind = new Browser(port);
        assertThat(behind.signInFirst("backdoor", backDoorPassword, OWN_PASSWORD))
                .isEqualTo("/admin");
        Browser tinghu = Browser.signedIn(port, "tinghu");
        String chosen = Secrets.used("Gewechselt-2026");
        assertThat(tinghu.put("/api/me/password", Map.of("oldPassword", DEMO_PASSWORD, "password", chosen))
                        .status())
                .isLessThan(300);
        Browser zhangsan = Browser.signedIn(port, "zhangsan");
        proveMobile(zhangsan, "13800000001");
        Newcomer atTheCounter = new Newcomer(port, server.getBean(SimulatedInbox.class)).registered();
        verifiedAtTheCounterBy("tinghu", atTheCounter.accountId());
        assertThat(atTheCounter.verified()).isTrue();
        String authenticator = linkAuthenticator(admin);
        Browser halfWay = new Browser(port);
        assertThat(halfWay.signIn("admin", DEMO_PASSWORD)).isEqualTo("/login/second-factor");
        assertThat(engineRest("admin", token)).isEqualTo(200);
        stop();

        start("zhicheng.demo.enabled=false", "zhicheng.first-admin.password=" + ADMIN_PASSWORD);

        assertThat(log.getOut())
                .contains("closed the demo accounts " + DEMO)
                .contains("Closed as well")
                .contains("[backdoor]")
                .contains("Made the first process admin, admin");
        assertThat(new Browser(port).get("/login").text()).doesNotContain("demo-account");
        forgetThrottles();
        for (String name : Stream.concat(DEMO.stream(), DEMO.stream().map(one -> "closed-" + one))
                .toList()) {
            assertThat(new Browser(port).signIn(name, DEMO_PASSWORD)).as(name).isEqualTo("/login?error");
        }
        forgetThrottles();
        for (String[] attempt : new String[][] {
            {"tinghu", chosen},
            {"13800000001", DEMO_PASSWORD},
            {"320902199001010014", DEMO_PASSWORD},
            {"backdoor", backDoorPassword},
            {"backdoor", OWN_PASSWORD}
        }) {
            assertThat(new Browser(port).signIn(attempt[0], attempt[1]))
                    .as(attempt[0])
                    .isEqualTo("/login?error");
        }
        for (Browser old : List.of(admin, tinghu, zhangsan, behind)) {
            assertThat(old.get("/api/session").body().path("authenticated").asBoolean())
                    .as("a session of then")
                    .isFalse();
        }
        assertThat(halfWay.post("/api/second-factor/code", Map.of("code", totp(authenticator, 30)))
                        .status())
                .as("the password of then and the second factor now")
                .isGreaterThanOrEqualTo(400);
        for (String name : List.of("admin", "closed-admin", "backdoor")) {
            assertThat(engineRest(name, token)).as(name).isEqualTo(401);
            assertThat(engineRest(name, DEMO_PASSWORD)).as(name).isEqualTo(401);
        }
        assertThat(byAlipay("the-admin")).as("nobody's").isEqualTo("/register/alipay");
        recoverInVain();
        assertThat(tables().sql("select count(*) from account where demo = true and (closed_at is null "
                                + "or password_hash is not null or second_factor is not null "
                                + "or exists (select 1 from known_device d where d.account_id = account.id))")
                        .query(Integer.class)
                        .single())
                .isZero();

        atTheCounter.browser.signIn(atTheCounter.mobile, Newcomer.PASSWORD);
        assertThat(atTheCounter
                        .browser
                        .get("/api/session")
                        .body()
                        .path("authenticated")
                        .asBoolean())
                .isTrue();
        assertThat(atTheCounter.verified()).as("by a demo reviewer").isFalse();

        Browser first = new Browser(port);
        assertThat(first.signInFirst("admin", ADMIN_PASSWORD, OWN_PASSWORD)).isEqualTo("/admin");
        JsonNode reset = first.post(
                        "/api/admin/staff/" + backDoor.at("/member/id").asString() + "/reset", Map.of())
                .body();
        assertThat(new Browser(port)
                        .signInFirst(
                                "backdoor", Secrets.used(reset.path("password").asString()), "Nochmal-Neu-2026"))
                .as("whom the first admin knows comes in again")
                .isEqualTo("/admin");
        stop();

        start("zhicheng.demo.enabled=true");

        assertThat(new Browser(port).signIn("admin", DEMO_PASSWORD))
                .as("the name is the first admin's")
                .isEqualTo("/login?error");
        assertThat(new Browser(port).signIn("tinghu", DEMO_PASSWORD)).isEqualTo("/camunda/app/tasklist/");
        Browser again = Browser.signedIn(port, "zhangsan");
        assertThat(again.post("/api/declarations", Map.of("data", Case.CHOICE)).status())
                .as("as when it was new")
                .isEqualTo(201);
        assertThat(first.get("/api/session").body().path("authenticated").asBoolean()
                        || first.signIn("admin", OWN_PASSWORD).equals("/admin"))
                .isTrue();
    }

    @Test
    void whatASimulatorProvedIsNotProvenOnceItIsOff(CapturedOutput log) throws Exception {
        start("zhicheng.demo.enabled=true");
        SimulatedInbox phones = server.getBean(SimulatedInbox.class);
        Newcomer person = new Newcomer(port, phones).registered();
        person.verifiedBy(new Browser(port));
        linkAlipay(person.browser, Newcomer.PASSWORD, "lin");
        Case begun = Case.started(person.browser, Case.CHOICE);
        assertThat(byAlipay("lin")).isEqualTo("/me");
        stop();

        start("zhicheng.demo.enabled=false", "zhicheng.simulators.enabled=false");

        assertThat(log.getOut())
                .contains("1 accounts count as not verified any more")
                .contains("1 accounts have to prove their mobile number again, 1 to link Alipay again");
        Browser browser = person.browser;
        assertThat(browser.signIn(person.mobile, Newcomer.PASSWORD)).isEqualTo("/login?error");
        assertThat(browser.signIn(person.idNumber, Newcomer.PASSWORD))
                .as("the account is still its owner's")
                .isEqualTo("/me");
        assertThat(person.verified()).isFalse();
        assertThat(browser.post("/api/declarations", Map.of("data", Case.CHOICE))
                        .text())
                .contains("实人认证");
        Answer submitted = begun.submit(begun.content(), true);
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(403);
        assertThat(submitted.text()).as("a case from then").contains("实人认证");
        for (String page : List.of(
                "/simulator",
                "/simulator/sms",
                "/simulator/alipay?state=x&redirect_uri=x",
                "/simulator/phone/x",
                "/api/simulator/systems")) {
            assertThat(new Browser(port).get(page).status()).as(page).isEqualTo(404);
        }
        Browser byAlipay = new Browser(port);
        assertThat(Browser.target(byAlipay.get("/login/alipay"))).isEqualTo("/login");
        assertThat(byAlipay.get("/login").text()).contains("支付宝暂时无法连接");
        for (String table :
                List.of("simulated_sms", "simulated_mail", "simulated_alipay_code", "simulated_alipay_account")) {
            assertThat(tables().sql("select count(*) from " + table)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    private void start(String... properties) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--spring.datasource.url=jdbc:h2:file:"
                        + files.resolve("database").toAbsolutePath(),
                "--zhicheng.keys.directory=" + files.resolve("keys"),
                "--zhicheng.documents.directory=" + files.resolve("documents"),
                "--zhicheng.sms.interval=200ms",
                "--zhicheng.verification.interval=200ms"));
        Stream.of(properties).map(property -> "--" + property).forEach(arguments::add);
        server = new SpringApplicationBuilder(ZhichengApplication.class).run(arguments.toArray(String[]::new));
    }

    private JdbcClient tables() {
        return server.getBean(JdbcClient.class);
    }

    private void verifiedAtTheCounterBy(String staff, String accountId) {
        tables().sql("insert into verification (id, account_id, channel, status, decided_by, created_at, finished_at) "
                        + "values (?, ?, 'window', 'verified', ?, current_timestamp, current_timestamp)")
                .params("w-" + accountId.substring(4), accountId, staff)
                .update();
        tables().sql(
                        "update account set verified_at = current_timestamp, id_number_hash = claimed_id_hash where id = ?")
                .param(accountId)
                .update();
    }

    private void forgetThrottles() {
        tables().sql("delete from throttle_event").update();
    }

    private void proveMobile(Browser browser, String mobile) {
        Answer step = browser.post("/api/me/mobile-changes", Map.of("mobile", mobile, "password", DEMO_PASSWORD));
        assertThat(step.status()).as(step.text()).isLessThan(300);
        String code = Newcomer.code(mobile, server.getBean(SimulatedInbox.class));
        Answer entered = browser.post(
                "/api/me/mobile-changes/" + step.body().path("id").asString() + "/code", Map.of("code", code));
        assertThat(entered.status()).as(entered.text()).isLessThan(300);
        assertThat(new Browser(port).signIn(mobile, DEMO_PASSWORD)).isEqualTo("/me");
    }

    private void recoverInVain() {
        int before =
                server.getBean(SimulatedInbox.class).messages("13800000001").size();
        Browser browser = new Browser(port);
        Answer begun = browser.post(
                "/api/password-recoveries", Map.of("idNumber", "320902199001010014", "mobile", "13800000001"));
        assertThat(begun.status()).as("it tells nobody who has an account").isLessThan(300);
        assertThat(browser.post(
                                "/api/password-recoveries/"
                                        + begun.body().path("id").asString() + "/password",
                                Map.of("code", "123456", "password", "Kranich-2027"))
                        .status())
                .isEqualTo(422);
        assertThat(tables().sql("select count(*) from password_recovery where account_id is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(server.getBean(SimulatedInbox.class).messages("13800000001")).hasSize(before);
    }

    private String linkAuthenticator(Browser browser) throws Exception {
        String secret = Secrets.used(browser.post("/api/second-factor/proposal", Map.of("password", DEMO_PASSWORD))
                .body()
                .path("secret")
                .asString());
        Answer linked = browser.post("/api/second-factor/link", Map.of("code", totp(secret, 0)));
        assertThat(linked.status()).as(linked.text()).isEqualTo(200);
        return secret;
    }

    private static void linkAlipay(Browser browser, String password, String user) {
        Answer confirmed = browser.submitForm("/me/account/alipay", Map.of("password", password));
        assertThat(Browser.target(browser.get(agreeAt(browser, Browser.onward(confirmed), user))))
                .isEqualTo("/me/account");
    }

    /** @return where Alipay leads a stranger's browser in the end */
    private String byAlipay(String user) {
        Browser browser = new Browser(port);
        return Browser.target(browser.get(agreeAt(browser, Browser.target(browser.get("/login/alipay")), user)));
    }

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

    private int engineRest(String user, String password) {
        String basic = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new Browser(port)
                .raw("GET", "/engine-rest/deployment?maxResults=1", null, "Authorization", "Basic " + basic)
                .status();
    }

    private static String totp(String secret, int later) throws Exception {
        return Secrets.used(new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(
                        new SecretKeySpec(Base32.decode(secret), "HmacSHA1"),
                        HouseClock.now().plusSeconds(later)));
    }
}
