package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhicheng.journey.Browser.Answer;
import tools.jackson.databind.JsonNode;

/** An applicant who cannot sign in is found by a whole name or number, and helped; nobody learns more than that takes. */
@OwnServer
@Tag("long")
class ApplicantAccountsTest extends ServerTest {

    @Override
    boolean heldToTheDocument() {
        return true;
    }

    @Test
    void anApplicantIsFoundByAWholeNameOrNumberAlone() {
        tables.sql("update account set mobile_proven_at = current_timestamp where id = 'lisi'")
                .update();
        signIn("lisi");
        Browser admin = signIn("admin");

        JsonNode byName = search(admin, "李四");
        assertThat(byName.path("applicants")).hasSize(1);
        JsonNode lisi = byName.at("/applicants/0");
        assertThat(lisi.at("/who/name").asString()).isEqualTo("*四");
        assertThat(lisi.at("/who/mobile").asString()).isEqualTo("138****0002");
        assertThat(lisi.path("verified").asBoolean()).isTrue();
        assertThat(lisi.path("locked").asBoolean()).isFalse();
        assertThat(lisi.path("lastSignIn").asString()).isNotEmpty();
        assertThat(byName.toString()).doesNotContain("李四", "13800000002");
        assertThat(search(admin, "13800000002").at("/applicants/0/id").asString())
                .isEqualTo("lisi");

        for (String part : new String[] {"李", "李%", "*四", "1380000000", "李_"}) {
            assertThat(search(admin, part).path("applicants")).as(part).isEmpty();
        }
        assertThat(search(admin, "tinghu").path("applicants"))
                .as("staff are looked after on another page")
                .isEmpty();
        assertThat(admin.post("/api/admin/applicants/search", Map.of("person", "　"))
                        .status())
                .isEqualTo(422);
        assertThat(tables.sql("select count(*) from audit_event where account_id = 'admin' and action = 'search-people'"
                                + " and subject_id = 'lisi'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void wrongPasswordsAreForgotten() {
        Browser stranger = new Browser(port);
        for (int times = 0; times < 5; times++) {
            stranger.signIn("wangwu", "Wrong2026x");
        }
        Browser admin = signIn("admin");
        JsonNode locked = search(admin, "王五").at("/applicants/0");
        assertThat(locked.path("locked").asBoolean()).isTrue();

        Answer unlocked = admin.post("/api/admin/applicants/wangwu/unlocked", Map.of());

        assertThat(unlocked.status()).as(unlocked.text()).isEqualTo(200);
        assertThat(unlocked.body().path("locked").asBoolean()).isFalse();
        assertThat(audited("unlock-applicant", "wangwu")).isEqualTo(1);
        assertThat(signIn("wangwu").get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void everyBrowserIsSignedOutAndALostAppIsRemoved() {
        Browser one = signIn("lisi");
        Browser other = signIn("lisi");
        Browser admin = signIn("admin");

        assertThat(admin.post("/api/admin/applicants/lisi/signed-out", Map.of()).status())
                .isEqualTo(200);

        assertThat(one.get("/api/me").status()).isEqualTo(401);
        assertThat(other.get("/api/me").status()).isEqualTo(401);
        assertThat(audited("sign-out-applicant", "lisi")).isEqualTo(1);
        assertThat(admin.delete("/api/admin/applicants/lisi/second-factor").status())
                .as("none is linked")
                .isEqualTo(422);

        tables.sql("update account set second_factor = 'sealed' where id = 'lisi'")
                .update();
        Answer removed = admin.delete("/api/admin/applicants/lisi/second-factor");
        assertThat(removed.status()).as(removed.text()).isEqualTo(200);
        assertThat(removed.body().path("secondFactor").asBoolean()).isFalse();
        assertThat(audited("remove-applicant-factor", "lisi")).isEqualTo(1);
        assertThat(tables.sql("select count(*) from sms_message where account_id = 'lisi'"
                                + " and template = 'credentials-changed'")
                        .query(Integer.class)
                        .single())
                .as("the owner is told")
                .isPositive();
    }

    @Test
    void nobodyOfStaffIsHelpedHere() {
        Browser admin = signIn("admin");
        assertThat(admin.post("/api/admin/applicants/tinghu/signed-out", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(signIn("tinghu")
                        .post("/api/admin/applicants/search", Map.of("person", "李四"))
                        .status())
                .isEqualTo(403);
    }

    private int audited(String action, String subject) {
        return tables.sql(
                        "select count(*) from audit_event where account_id = 'admin' and action = ? and subject_id = ?")
                .params(action, subject)
                .query(Integer.class)
                .single();
    }

    private static JsonNode search(Browser admin, String person) {
        Answer answer = admin.post("/api/admin/applicants/search", Map.of("person", person));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }
}
