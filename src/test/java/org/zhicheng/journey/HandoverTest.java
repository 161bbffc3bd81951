package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhicheng.Attack;
import org.zhicheng.HouseClock;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.review.hand.ForsakenTasks;
import tools.jackson.databind.JsonNode;

/** Who has a case, and who gets it: taking over, releasing, assigning, leaves, and letting somebody go. */
@OwnServer
@Tag("long")
class HandoverTest extends ServerTest {

    private static final String OFFICE = "office-320902";

    @Autowired
    ForsakenTasks forsaken;

    private Staff colleague;

    @Override
    boolean heldToTheDocument() {
        return true;
    }

    @BeforeEach
    void aColleagueAndNoLeaves() {
        tables.sql("delete from staff_leave").update();
        colleague = Staff.of(port, "申文清", OFFICE);
    }

    @Test
    void aColleaguesCaseIsTakenOverWhileThatOneIsAway() {
        Case one = claimedByTinghu();
        Answer tooEarly = act(colleague.browser(), one, "take-over", Map.of("holder", "tinghu", "reason", "急件"));
        assertThat(tooEarly.status()).isEqualTo(409);
        assertThat(tooEarly.text()).contains("办理人没有请假");
        Answer marked = signIn("tinghu")
                .put(
                        "/api/tasks/" + task(one) + "/draft/form",
                        Map.of("version", 0, "data", Map.of("outcome", "approved", "reason", "材料齐全")));
        assertThat(marked.status()).as(marked.text()).isEqualTo(200);
        awayToday(signIn("tinghu"), "tinghu", colleague.id());
        JsonNode before = hands(colleague.browser(), one);
        assertThat(before.at("/takeOver/possible").asBoolean()).isTrue();
        assertThat(before.at("/holder/substitute").asString()).isEqualTo("申文清");

        assertThat(act(colleague.browser(), one, "take-over", Map.of("holder", "tinghu"))
                        .text())
                .contains("/reason", "请填写原因");
        Answer taken = act(colleague.browser(), one, "take-over", Map.of("holder", "tinghu", "reason", "同事请假"));

        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(taken.body().at("/holder/me").asBoolean()).isTrue();
        assertThat(colleague.browser().get("/api/tasks/" + task(one) + "/form").text())
                .as("what the one before wrote")
                .contains("材料齐全");
        JsonNode past = taken.body().at("/history/0");
        assertThat(past.path("text").asString()).isEqualTo("申文清从" + nameOf("tinghu") + "处接手");
        assertThat(past.path("reason").asString()).isEqualTo("同事请假");
        assertThat(auditedAs("take-over-case", one)).isEqualTo("from=tinghu to=" + colleague.id());
        assertThat(one.applicant.get("/api/declarations/" + one.id).text())
                .as("the office's own matter")
                .doesNotContain("同事请假", "申文清");

        Office.review(colleague.browser(), task(one), Map.of("outcome", "approved"));
        one.awaitStatus("APPROVED");
        assertThat(hands(colleague.browser(), one).path("history")).hasSize(1);
    }

    @Test
    void whatIsDueMayBeTakenOverByAnybodyOfTheOffice() {
        Case one = claimedByTinghu();
        tables.sql("update act_ru_task set due_date_ = current_timestamp where id_ = ?")
                .param(task(one))
                .update();

        Answer taken = act(colleague.browser(), one, "take-over", Map.of("holder", "tinghu", "reason", "已到期"));

        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
    }

    @Test
    void theHeadReleasesAndAssigns() {
        Case one = claimedByTinghu();
        Browser head = signIn("fuzeren");
        assertThat(hands(head, one).path("head").asBoolean()).isTrue();
        assertThat(hands(head, one).path("candidates").findValuesAsString("id"))
                .contains(colleague.id())
                .doesNotContain("tinghu", "yancheng");

        Answer released = act(head, one, "release", Map.of("holder", "tinghu", "reason", "工作调整"));
        assertThat(released.status()).as(released.text()).isEqualTo(200);
        assertThat(released.body().has("holder")).isFalse();
        assertThat(tables.sql("select count(*) from listed_task where task_id = ? and group_id = ? and assignee = ''")
                        .params(task(one), OFFICE)
                        .query(Integer.class)
                        .single())
                .as("in the office's list again")
                .isOne();

        Answer assigned = act(head, one, "assignment", to(null, colleague.id()));
        assertThat(assigned.status()).as(assigned.text()).isEqualTo(200);
        assertThat(assigned.body().at("/holder/name").asString()).isEqualTo("申文清");
        assertThat(act(head, one, "assignment", to(colleague.id(), colleague.id()))
                        .status())
                .as("once more changes nothing")
                .isEqualTo(200);
        assertThat(hands(head, one).path("history")).hasSize(2);
        assertThat(auditedAs("release-case", one)).isEqualTo("from=tinghu");
    }

    @Test
    void whoSawAnotherHolderIsToldWhoHasIt() {
        Case one = claimedByTinghu();
        Browser head = signIn("fuzeren");

        for (String act : List.of("take-over", "release")) {
            Answer late = act(head, one, act, Map.of("holder", colleague.id(), "reason", "急件"));
            assertThat(late.status()).isEqualTo(409);
            assertThat(late.text()).contains("这一件现在由" + nameOf("tinghu") + "办理");
        }
        assertThat(act(head, one, "assignment", to(null, colleague.id())).status())
                .isEqualTo(409);
        Office.review(signIn("tinghu"), task(one), Map.of("outcome", "approved"));
        one.awaitStatus("APPROVED");
        Answer over = act(head, one, "release", Map.of("holder", "tinghu", "reason", "急件"));
        assertThat(over.status()).isEqualTo(409);
        assertThat(over.text()).contains("已不在您所在单位办理");
        assertThat(hands(head, one).path("open").asBoolean()).isFalse();
    }

    @Test
    @Attack(Attack.Kind.CLAIMS)
    void nobodyElseDoesTheHeadsActs() {
        Case one = claimedByTinghu();
        for (String act : List.of("release", "assignment")) {
            Answer refused = act(colleague.browser(), one, act, to("tinghu", colleague.id()));
            assertThat(refused.status()).as(act).isEqualTo(403);
            assertThat(refused.text()).contains("只有本单位负责人");
        }
        Staff headElsewhere = Staff.of(port, "秦岳", "office-320903", "heads-of-offices");
        Map<Browser, Integer> strangers = Map.of(
                signIn("yancheng"),
                404,
                signIn("sports"),
                404,
                headElsewhere.browser(),
                404,
                signIn("zhangsan"),
                403,
                one.applicant,
                403);
        strangers.forEach((stranger, refused) -> {
            assertThat(stranger.get("/api/office/cases/" + one.id + "/hands").status())
                    .isEqualTo(refused);
            for (String act : List.of("take-over", "release", "assignment")) {
                assertThat(act(stranger, one, act, to("tinghu", "yancheng")).status())
                        .isEqualTo(refused);
            }
        });
        assertThat(signIn("fuzeren").get("/api/office/cases/made-up/hands").status())
                .isEqualTo(404);
        assertThat(holder(one)).isEqualTo("tinghu");
    }

    @Test
    @Attack(Attack.Kind.CLAIMS)
    void nobodyGetsTheOwnCaseOrThatOfAnotherOffice() {
        Case one = claimedByTinghu();
        Browser head = signIn("fuzeren");
        tables.sql("insert into account_group (account_id, group_id) values ('lisi', 'reviewers'), ('lisi', ?)")
                .param(OFFICE)
                .update();
        try {
            Answer own = act(head, one, "assignment", to("tinghu", "lisi"));
            assertThat(own.status()).isEqualTo(422);
            assertThat(own.text()).contains("/to", "不得审核本人的申报");
            assertThat(act(signIn("lisi"), one, "take-over", Map.of("holder", "tinghu", "reason", "急件"))
                            .status())
                    .isEqualTo(404);
        } finally {
            tables.sql("delete from account_group where account_id = 'lisi' and group_id in ('reviewers', ?)")
                    .param(OFFICE)
                    .update();
        }
        for (String stranger : List.of("yancheng", "admin", "zhangsan", "nobody")) {
            Answer refused = act(head, one, "assignment", to("tinghu", stranger));
            assertThat(refused.status()).as(stranger).isEqualTo(422);
            assertThat(refused.text()).contains("请选择本单位的在岗审核人员");
        }
        assertThat(holder(one)).isEqualTo("tinghu");
    }

    @Test
    void whatIsAssignedToSomebodyAwayGoesToTheSubstitute() {
        Case one = claimedByTinghu();
        Browser head = signIn("fuzeren");
        awayToday(head, colleague.id(), "tinghu");
        Answer back = act(head, one, "release", Map.of("holder", "tinghu", "reason", "重新分派"));
        assertThat(back.status()).as(back.text()).isEqualTo(200);

        Answer assigned = act(head, one, "assignment", to(null, colleague.id()));

        assertThat(assigned.status()).as(assigned.text()).isEqualTo(200);
        assertThat(assigned.body().at("/holder/id").asString()).isEqualTo("tinghu");
        awayToday(head, "tinghu", "fuzeren");
        assertThat(act(head, one, "assignment", to("tinghu", colleague.id()))
                        .body()
                        .at("/holder/id")
                        .asString())
                .as("whose substitute is away, too")
                .isEqualTo("fuzeren");
    }

    @Test
    @Attack(Attack.Kind.IDS)
    void aLeaveIsCheckedAndEndsByItself() {
        Browser tinghu = signIn("tinghu");
        LocalDate today = HouseClock.today();
        assertThat(leave(tinghu, "tinghu", colleague.id(), today.minusDays(1), today)
                        .text())
                .contains("/firstDay", "不能早于今天");
        assertThat(leave(tinghu, "tinghu", colleague.id(), today.plusDays(2), today)
                        .text())
                .contains("/lastDay", "不能早于第一天");
        assertThat(leave(tinghu, "tinghu", colleague.id(), today, today.plusYears(2))
                        .text())
                .contains("最长一年");
        assertThat(leave(tinghu, "tinghu", "tinghu", today, today).text()).contains("/substitute", "不能由本人代理");
        for (String stranger : List.of("yancheng", "zhangsan", "nobody")) {
            assertThat(leave(tinghu, "tinghu", stranger, today, today).text()).contains("代理人必须是同一单位");
        }
        assertThat(leave(tinghu, colleague.id(), "fuzeren", today, today).status())
                .as("of a colleague, by nobody but the head")
                .isEqualTo(403);
        assertThat(leave(tinghu, "yancheng", colleague.id(), today, today).status())
                .isEqualTo(404);

        JsonNode set = leave(tinghu, "tinghu", colleague.id(), today, today.plusDays(4))
                .body();
        assertThat(set.at("/leaves/0/today").asBoolean()).isTrue();
        assertThat(leave(tinghu, "tinghu", "fuzeren", today.plusDays(4), today.plusDays(9))
                        .text())
                .contains("重叠");
        assertThat(leave(colleague.browser(), colleague.id(), "tinghu", today.plusDays(3), today.plusDays(9))
                        .text())
                .contains("这几天也请假");
        String path = "/api/office/leaves/" + set.at("/leaves/0/id").asString();
        assertThat(colleague.browser().delete(path).status()).isEqualTo(403);
        assertThat(signIn("yancheng").delete(path).status()).isEqualTo(404);
        assertThat(signIn("zhangsan").get("/api/office/leaves").status()).isEqualTo(403);
        assertThat(signIn("admin").get("/api/office/leaves").status()).isEqualTo(403);
        tables.sql("update staff_leave set first_day = ?, last_day = ?")
                .params(today.minusDays(3), today.minusDays(1))
                .update();
        assertThat(tinghu.get("/api/office/leaves").body().path("leaves"))
                .as("over by itself")
                .isEmpty();

        JsonNode next = leave(signIn("fuzeren"), "tinghu", colleague.id(), today, today.plusDays(4))
                .body();
        Answer ended =
                tinghu.delete("/api/office/leaves/" + next.at("/leaves/0/id").asString());
        assertThat(ended.status()).isEqualTo(200);
        assertThat(ended.body().path("leaves")).isEmpty();
    }

    @Test
    void whoIsLetGoLeavesNothingBehind() {
        Case one = Case.submitted(signIn("lisi"));
        Browser head = signIn("fuzeren");
        assertThat(act(head, one, "assignment", to(null, colleague.id())).status())
                .isEqualTo(200);
        Browser admin = signIn("admin");
        String staff = "/api/admin/staff/" + colleague.id();
        JsonNode work = admin.get(staff + "/open-tasks").body();
        assertThat(work).hasSize(1);
        assertThat(work.at("/0/caseNumber").asString())
                .isEqualTo(one.detail().at("/summary/caseNumber").asString());
        assertThat(head.get(staff + "/open-tasks").status()).isEqualTo(403);

        assertThat(admin.put(staff + "/groups", Map.of("groups", List.of(OFFICE, "office-320900")))
                        .body()
                        .path("givenBack")
                        .asInt())
                .as("still in the office")
                .isZero();
        assertThat(admin.put(staff + "/groups", Map.of("groups", List.of("office-320900")))
                        .body()
                        .path("givenBack")
                        .asInt())
                .isOne();

        assertThat(holder(one)).isNull();
        JsonNode hands = hands(head, one);
        assertThat(hands.at("/history/0/act").asString()).isEqualTo("given-back");
        assertThat(hands.at("/history/0/text").asString()).contains("申文清已不在本单位");
        assertThat(auditedAs("give-back-case", one)).isEqualTo("from=" + colleague.id());
        Office.review(signIn("tinghu"), Office.claim(signIn("tinghu")), Map.of("outcome", "approved"));
        one.awaitStatus("APPROVED");
    }

    /** As a demo account that is closed at start-up, or a group that somebody deletes by hand. */
    @Test
    void whoLeftUnseenLosesTheTasksSoonAfter() {
        Case one = Case.submitted(signIn("lisi"));
        assertThat(act(signIn("fuzeren"), one, "assignment", to(null, colleague.id()))
                        .status())
                .isEqualTo(200);
        forsaken.giveBack();
        assertThat(holder(one)).as("nobody left").isEqualTo(colleague.id());
        tables.sql("update account set closed_at = current_timestamp where id = ?")
                .param(colleague.id())
                .update();

        forsaken.giveBack();

        assertThat(holder(one)).isNull();
        assertThat(hands(signIn("fuzeren"), one).path("history").path(0).has("by"))
                .isFalse();
    }

    private Case claimedByTinghu() {
        Case one = Case.submitted(signIn("lisi"));
        Browser tinghu = signIn("tinghu");
        assertThat(tinghu.engine("POST", "/task/" + task(one) + "/claim", "{\"userId\":\"tinghu\"}")
                        .status())
                .isEqualTo(204);
        return one;
    }

    private static Answer act(Browser who, Case one, String act, Map<String, ?> body) {
        return who.post("/api/office/cases/" + one.id + "/" + act, body);
    }

    private static JsonNode hands(Browser who, Case one) {
        Answer answer = who.get("/api/office/cases/" + one.id + "/hands");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private static Map<String, Object> to(String holder, String to) {
        Map<String, Object> body = new HashMap<>();
        if (holder != null) {
            body.put("holder", holder);
        }
        body.put("to", to);
        body.put("reason", "工作调整");
        return body;
    }

    private static void awayToday(Browser who, String person, String substitute) {
        Answer set = leave(who, person, substitute, HouseClock.today(), HouseClock.today());
        assertThat(set.status()).as(set.text()).isEqualTo(200);
    }

    private static Answer leave(Browser who, String person, String substitute, LocalDate first, LocalDate last) {
        return who.post(
                "/api/office/leaves",
                Map.of(
                        "person",
                        person,
                        "substitute",
                        substitute,
                        "firstDay",
                        first.toString(),
                        "lastDay",
                        last.toString()));
    }

    private String task(Case one) {
        return tables.sql("select t.id_ from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_"
                        + " where e.business_key_ = ? and t.task_def_key_ = 'review-stage'")
                .param(one.number())
                .query(String.class)
                .single();
    }

    private String holder(Case one) {
        return (String) tables.sql("select assignee_ from act_ru_task where id_ = ?")
                .param(task(one))
                .query()
                .singleRow()
                .get("assignee_");
    }

    private String nameOf(String accountId) {
        return tables.sql("select display_name from account where id = ?")
                .param(accountId)
                .query(String.class)
                .single();
    }

    private String auditedAs(String action, Case one) {
        return tables.sql("select detail from audit_event where action = ? and subject_id = ?")
                .params(action, one.id)
                .query(String.class)
                .single();
    }
}
