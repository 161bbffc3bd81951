package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhicheng.journey.Browser.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A case is found in Cockpit by its number. Cases that were started before keep the id of their declaration as business
 * key, and everything finds those as well.
 */
@OwnServer
@Tag("long")
class CaseKeysTest extends ServerTest {

    @ParameterizedTest(name = "old: {0}")
    @ValueSource(booleans = {false, true})
    void goesTheWholeWay(boolean old) {
        Case one = begun(Case.started(signIn("lisi"), Case.CHOICE), old);
        String key = old ? one.id : one.number();
        assertThat(inCockpit(key)).as("declaration").hasSize(1);
        one.uploadEverything();
        submit(one);
        assertThat(inCockpit(key)).as("declaration and review").hasSize(2);
        assertThat(one.detail().path("canWithdraw").asBoolean()).isTrue();
        assertThat(one.applicant
                        .post("/api/declarations/" + one.id + "/withdrawal", Map.of())
                        .status())
                .isEqualTo(204);
        assertThat(one.status()).isEqualTo("WITHDRAWN");
        submit(one);

        Browser reviewer = signIn("tinghu");
        assertThat(heldBy(reviewer, one)).as("nobody has it").isEmpty();
        String task = Office.claim(reviewer);
        assertThat(heldBy(reviewer, one)).as("the office's page").isEqualTo("tinghu");
        assertThat(one.detail().path("canWithdraw").asBoolean()).as("claimed").isFalse();
        Office.review(
                reviewer,
                task,
                Map.of(
                        "outcome",
                        "returned",
                        "returns",
                        List.of(Map.of("item", "section:workSummary", "reason", "请补充业绩"))));
        one.awaitStatus("RETURNED");
        assertThat(one.taskId()).as("the task of the correction").isNotEmpty();
        assertThat(diagrams(one)).containsExactly("declaration", "review");
        ObjectNode mended = one.content();
        ((ObjectNode) mended.path("workSummary")).put("text", "好".repeat(900));
        assertThat(one.submit(mended, true).status()).isEqualTo(200);
        one.awaitStatus("COUNTY_REVIEW");
        Office.review(reviewer, Office.claim(reviewer), Map.of("outcome", "approved"));
        one.awaitStatus("APPROVED");
        // its certificate comes after the approval
        Office.await(
                "the end of the case",
                () -> tables.sql("select count(*) from act_ru_execution where business_key_ in (?, ?)")
                                .params(one.id, one.number())
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    @ParameterizedTest(name = "old: {0}")
    @ValueSource(booleans = {false, true})
    void aDraftIsDeletedWithItsHistory(boolean old) {
        Case draft = begun(Case.started(signIn("lisi"), Case.CHOICE), old);
        String number = draft.number();

        assertThat(draft.applicant.delete("/api/declarations/" + draft.id).status())
                .isEqualTo(204);

        assertThat(tables.sql("select count(*) from act_hi_procinst where business_key_ in (?, ?)")
                        .params(draft.id, number)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** A reviewer's own declaration is not in the own list (Y01), whichever key it has. */
    @ParameterizedTest(name = "old: {0}")
    @ValueSource(booleans = {false, true})
    void theOwnCaseStaysHidden(boolean old) {
        Case one = begun(Case.started(signIn("lisi"), Case.CHOICE), old);
        one.uploadEverything();
        submit(one);
        Browser reviewer = signIn("tinghu");
        String open =
                "/task?taskDefinitionKey=review-stage&processInstanceBusinessKey=" + (old ? one.id : one.number());
        assertThat(reviewer.engine("GET", open, null).body()).hasSize(1);

        String before = tables.sql("select coalesce(staff_id_number_hash, '') from account where id = 'tinghu'")
                .query(String.class)
                .single();
        try {
            tables.sql("update account set staff_id_number_hash ="
                            + " (select claimed_id_hash from account where id = 'lisi') where id = 'tinghu'")
                    .update();
            assertThat(reviewer.engine("GET", open, null).body()).isEmpty();
        } finally {
            tables.sql("update account set staff_id_number_hash = ? where id = 'tinghu'")
                    .param(before.isEmpty() ? null : before)
                    .update();
        }
    }

    /** Sets the key back to what it was before cases were started with their numbers. */
    private Case begun(Case one, boolean old) {
        if (old) {
            for (String table : List.of("act_ru_execution", "act_hi_procinst")) {
                assertThat(tables.sql("update " + table + " set business_key_ = ? where business_key_ = ?")
                                .params(one.id, one.number())
                                .update())
                        .as(table)
                        .isEqualTo(1);
            }
        }
        return one;
    }

    private static void submit(Case one) {
        Answer sent = one.submit(one.content(), true);
        assertThat(sent.status()).as(sent.text()).isEqualTo(200);
        one.awaitStatus("COUNTY_REVIEW");
    }

    private List<JsonNode> inCockpit(String key) {
        Answer found = signIn("admin").engine("GET", "/process-instance?businessKey=" + key, null);
        assertThat(found.status()).as(found.text()).isEqualTo(200);
        return List.copyOf(found.body().findParents("definitionId"));
    }

    private static String heldBy(Browser reviewer, Case one) {
        JsonNode hands = reviewer.get("/api/office/cases/" + one.id + "/hands").body();
        return hands.at("/holder/id").asString("");
    }

    private static List<String> diagrams(Case one) {
        return one.applicant
                .get("/api/declarations/" + one.id + "/diagram")
                .body()
                .findValuesAsString("key");
    }
}
