package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhicheng.HouseClock;
import tools.jackson.databind.JsonNode;

/** How people of staff are told, and that each of them sees and changes the own alone. */
@Tag("long")
class StaffNoticesTest extends ServerTest {

    private static final String PATH = "/api/me/staff-notices";

    @AfterEach
    void asUsual() {
        tables.sql("delete from staff_notice_choice").update();
        tables.sql("delete from sms_message where id like 'of-%'").update();
    }

    @Test
    void eachChoosesForOneself() {
        Browser tinghu = signIn("tinghu");
        assertThat(way(tinghu, "NEW")).isEqualTo("INBOX");

        assertThat(tinghu.put(PATH, Map.of("choices", List.of(Map.of("kind", "NEW", "way", "MAIL"))))
                        .status())
                .as("there is no address")
                .isEqualTo(422);
        assertThat(tinghu.put(PATH, Map.of("choices", List.of(Map.of("kind", "OVERDUE", "way", "INBOX"))))
                        .status())
                .isEqualTo(200);

        assertThat(way(tinghu, "OVERDUE")).isEqualTo("INBOX");
        assertThat(way(signIn("yancheng"), "OVERDUE")).as("another's stays").isEqualTo("SMS");
        assertThat(tinghu.get(PATH).text()).as("for process admins").doesNotContain("UNTOLD");
        assertThat(signIn("admin").get(PATH).text()).contains("UNTOLD");
    }

    @Test
    void isForStaffOnly() {
        Browser lisi = signIn("lisi");
        assertThat(lisi.get(PATH).status()).isEqualTo(403);
        assertThat(lisi.put(PATH, Map.of("choices", List.of())).status()).isEqualTo(403);
        assertThat(Browser.target(lisi.get("/me/notices"))).isEqualTo("/me/messages");
        assertThat(signIn("tinghu").get("/me/notices").status()).isEqualTo(200);
    }

    @Test
    void messagesAreOnesOwn() {
        tables.sql("delete from sms_message where account_id = 'tinghu'").update();
        tables.sql("insert into sms_message (id, dedupe_key, account_id, template, content, status, attempts,"
                        + " next_attempt_at, created_at) values ('of-tinghu', 'of-tinghu', 'tinghu', 'staff-new',"
                        + " '【职称申报】本单位新到3件', 'kept', 0, ?, ?)")
                .params(
                        HouseClock.now().atOffset(ZoneOffset.UTC),
                        HouseClock.now().atOffset(ZoneOffset.UTC))
                .update();

        JsonNode message = signIn("tinghu").get("/api/me/messages").body().at("/messages/0");
        assertThat(message.path("title").asString()).isEqualTo("新到申报");
        assertThat(message.path("text").asString()).isEqualTo("本单位新到3件");
        assertThat(message.path("sent").isString()).as("there was to be no SMS").isFalse();
        assertThat(signIn("tinghu").get("/me/account").text()).contains("1 条未读");
        assertThat(signIn("yancheng").get("/api/me/messages").text()).doesNotContain("of-tinghu");
        assertThat(signIn("yancheng")
                        .put("/api/me/messages/of-tinghu/read", Map.of())
                        .status())
                .isEqualTo(404);
    }

    private static String way(Browser browser, String kind) {
        for (JsonNode choice : browser.get(PATH).body().path("choices")) {
            if (choice.path("kind").asString().equals(kind)) {
                return choice.path("way").asString();
            }
        }
        throw new AssertionError(kind);
    }
}
