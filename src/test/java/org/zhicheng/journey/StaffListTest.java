package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhicheng.journey.Browser.Answer;
import tools.jackson.databind.JsonNode;

/** Accounts of staff: found by name, login name and office, a page at a time, with what they have in hand. */
@OwnServer
@Tag("long")
class StaffListTest extends ServerTest {

    private static final String OFFICE = "office-320902";

    @Override
    boolean heldToTheDocument() {
        return true;
    }

    @Test
    void aMemberShowsOpenTasksAndTheLastSignIn() {
        Browser admin = signIn("admin");
        Staff newcomer = Staff.of(port, "宋找得到", OFFICE);
        Case.submitted(signIn("lisi"));
        Browser tinghu = signIn("tinghu");
        assertThat(one(admin, "tinghu").path("openTasks").asInt()).isZero();
        String task = Office.claim(tinghu);

        JsonNode held = one(admin, "TINGHU");

        assertThat(held.at("/member/loginName").asString()).isEqualTo("tinghu");
        assertThat(held.path("openTasks").asInt()).isEqualTo(1);
        assertThat(held.path("lastSignIn").asString()).startsWith("20");
        assertThat(held.at("/offices/0/name").asString()).isEqualTo("盐城市亭湖区人力资源和社会保障局");
        Office.review(tinghu, task, Map.of("outcome", "approved"));
        assertThat(one(admin, "tinghu").path("openTasks").asInt()).isZero();
        assertThat(one(admin, "找得到").at("/member/id").asString()).isEqualTo(newcomer.id());
    }

    @Test
    void oneOfficeAndThoseWhoLeft() {
        Browser admin = signIn("admin");
        Staff leaver = Staff.of(port, "施已离岗", OFFICE);
        assertThat(names(search(admin, Map.of("office", OFFICE)))).contains("施已离岗");
        assertThat(names(search(admin, Map.of("text", "亭湖区"))))
                .as("by the name of the office")
                .contains("施已离岗");
        assertThat(names(search(admin, Map.of("office", "office-320900")))).doesNotContain("施已离岗");
        assertThat(names(search(admin, Map.of("text", "%")))).as("no wildcard").isEmpty();

        assertThat(admin.put("/api/admin/staff/" + leaver.id() + "/groups", Map.of("groups", List.of()))
                        .status())
                .isEqualTo(200);

        assertThat(names(search(admin, Map.of("text", "施已离岗")))).isEmpty();
        JsonNode left = search(admin, Map.of("text", "施已离岗", "former", true));
        assertThat(names(left)).containsExactly("施已离岗");
        assertThat(left.at("/lines/0/member/active").asBoolean(true)).isFalse();
    }

    @Test
    void aPageAtATime() {
        Browser admin = signIn("admin");
        for (int number = 0; number < 23; number++) {
            tables.sql("insert into account (id, login_name, display_name, password_hash, created_at)"
                            + " select ?, ?, ?, password_hash, created_at from account where id = 'tinghu'")
                    .params("many" + number, "many" + number, "成千上万" + number)
                    .update();
            tables.sql("insert into account_group (account_id, group_id) values (?, 'reviewers')")
                    .param("many" + number)
                    .update();
        }

        JsonNode first = search(admin, Map.of("text", "成千上万"));
        JsonNode second = search(admin, Map.of("text", "成千上万", "page", 1));

        assertThat(first.path("found").asInt()).isEqualTo(23);
        assertThat(first.path("lines")).hasSize(20);
        assertThat(second.path("lines")).hasSize(3);
        assertThat(names(first)).doesNotContainAnyElementsOf(names(second));
        assertThat(search(admin, Map.of("text", "成千上万", "page", 99))
                        .path("page")
                        .asInt())
                .as("the last there is")
                .isEqualTo(1);
        assertThat(search(admin, Map.of()).path("lines")).hasSize(20);
    }

    @Test
    void anOfficeIsFoundByWordsOfItsName() {
        Browser admin = signIn("admin");

        JsonNode found = offices(admin, "盐城 亭湖");

        assertThat(found.findValuesAsString("group")).contains(OFFICE);
        assertThat(offices(admin, "")).hasSize(20);
        assertThat(offices(admin, "流程管理员").findValuesAsString("group")).containsExactly("camunda-admin");
        assertThat(offices(admin, "没有这样的单位")).isEmpty();
    }

    private static JsonNode offices(Browser admin, String text) {
        Answer answer = admin.get("/api/admin/staff/offices?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private static JsonNode one(Browser admin, String text) {
        JsonNode found = search(admin, Map.of("text", text));
        assertThat(found.path("lines")).as(found.toString()).hasSize(1);
        return found.at("/lines/0");
    }

    private static JsonNode search(Browser admin, Map<String, Object> question) {
        Answer answer = admin.post("/api/admin/staff/search", question);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private static List<String> names(JsonNode page) {
        return StreamSupport.stream(page.path("lines").spliterator(), false)
                .map(line -> line.at("/member/name").asString())
                .toList();
    }
}
