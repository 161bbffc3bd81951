package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hutool.core.codec.Base32;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.zhicheng.HouseClock;
import org.zhicheng.Secrets;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.notice.carrier.SimulatedInbox;
import tools.jackson.databind.JsonNode;

/** Staff as they are in an installation, also in the embedded default: an app first, then a password of one's own. */
@OwnServer
@TestPropertySource(properties = {"ZHICHENG_SECOND_FACTOR=true"})
@Tag("long")
class SecondFactorRequiredTest extends ServerTest {

    private static final String OWN_PASSWORD = "Eigenes-Wort-2026";

    @Autowired
    SimulatedInbox phones;

    @Test
    void staffLinkAnAppChooseAPasswordAndChangeTheirPhone() throws Exception {
        Browser admin = new Browser(port);
        assertThat(admin.signIn("admin", "Zhicheng2026")).isEqualTo("/login/second-factor");
        link(admin, Map.of());
        JsonNode created = admin.post(
                        "/api/admin/staff",
                        Map.of(
                                "loginName",
                                "neueleute",
                                "name",
                                "季主管",
                                "idNumber",
                                new Newcomer(port, phones).idNumber,
                                "groups",
                                List.of("office-320902")))
                .body();
        String given = Secrets.used(created.path("password").asString());
        Browser member = new Browser(port);

        assertThat(member.signIn("neueleute", given)).isEqualTo("/login/second-factor");
        assertThat(member.post("/api/first-password", Map.of("password", OWN_PASSWORD))
                        .status())
                .as("the app comes first")
                .isEqualTo(409);
        Linked old = link(member, Map.of());
        assertThat(old.next()).isEqualTo("/login/first-password");
        assertThat(member.get("/api/me").status()).isEqualTo(401);
        assertThat(member.post("/api/second-factor/proposal", Map.of()).status())
                .as("nor is that step taken again")
                .isEqualTo(409);
        assertThat(member.post("/api/first-password", Map.of("password", OWN_PASSWORD))
                        .body()
                        .path("next")
                        .asString())
                .isEqualTo("/camunda/app/tasklist/");

        Answer unlinked = member.post("/api/second-factor/unlink", Map.of("code", old.recoveryCode()));
        assertThat(unlinked.status()).as("the office demands it").isEqualTo(409);
        assertThat(unlinked.text()).contains("更换手机");
        Linked fresh = link(member, Map.of("code", old.recoveryCode()));
        assertThat(fresh.secret()).isNotEqualTo(old.secret());
        Browser again = new Browser(port);
        assertThat(again.signIn("neueleute", OWN_PASSWORD)).isEqualTo("/login/second-factor");
        assertThat(again.post("/api/second-factor/code", Map.of("code", totp(fresh.secret(), 30)))
                        .body()
                        .path("next")
                        .asString())
                .isEqualTo("/camunda/app/tasklist/");
    }

    private static Linked link(Browser browser, Map<String, String> proof) throws Exception {
        Answer proposal = browser.post("/api/second-factor/proposal", proof);
        assertThat(proposal.status()).as(proposal.text()).isEqualTo(200);
        String secret = Secrets.used(proposal.body().path("secret").asString());
        Answer linked = browser.post("/api/second-factor/link", Map.of("code", totp(secret, 0)));
        assertThat(linked.status()).as(linked.text()).isEqualTo(200);
        return new Linked(
                secret,
                Secrets.used(linked.body().at("/recoveryCodes/0").asString()),
                linked.body().path("next").asString());
    }

    private record Linked(String secret, String recoveryCode, String next) {}

    private static String totp(String secret, int later) throws Exception {
        return Secrets.used(new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(
                        new SecretKeySpec(Base32.decode(secret), "HmacSHA1"),
                        HouseClock.now().plusSeconds(later)));
    }
}
