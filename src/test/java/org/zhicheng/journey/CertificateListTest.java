package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.zhicheng.Attack;
import org.zhicheng.journey.Browser.Answer;
import tools.jackson.databind.JsonNode;

/** The list of certificates that an office gave (证书管理). */
@OwnServer
@Tag("long")
class CertificateListTest extends ServerTest {

    private static final String SEARCHES = "/api/office/certificates/searches";

    @Override
    boolean heldToTheDocument() {
        return true;
    }

    @Test
    @Attack(Attack.Kind.IDS)
    void anOfficeFindsItsOwnAndNobodyElseDoes() {
        Browser holder = signIn("zhangsan");
        Browser office = signIn("tinghu");
        Case one = Certificates.approved(holder, office);
        String number = Certificates.issued(holder, one).path("number").asString();

        for (Map<String, String> asked : List.of(
                Map.<String, String>of(),
                Map.of("text", number),
                Map.of("text", one.number()),
                Map.of("text", "张三"),
                Map.of("kind", "valid"))) {
            assertThat(numbers(office, asked)).as(asked.toString()).containsExactly(number);
        }
        for (Map<String, String> asked : List.of(
                Map.of("text", "张"), Map.of("text", "李四"), Map.of("text", number + "0"), Map.of("kind", "revoked"))) {
            assertThat(numbers(office, asked)).as(asked.toString()).isEmpty();
        }
        JsonNode row = search(office, Map.of()).path("rows").path(0);
        assertThat(row.path("name").asString()).isEqualTo("*三");
        assertThat(row.path("changing").asBoolean()).isFalse();

        assertThat(numbers(signIn("sports"), Map.of("text", number)))
                .as("another office")
                .isEmpty();
        assertThat(holder.post(SEARCHES, Map.of()).status()).isEqualTo(403);
        assertThat(office.post(SEARCHES, Map.of("kind", "' or 1=1 --")).status())
                .isEqualTo(400);

        Changes.propose(office, one, "REVOKE", "false-materials", List.of());
        assertThat(numbers(office, Map.of("kind", "changing"))).containsExactly(number);

        Answer table = office.post("/api/office/certificates/exports/csv", Map.of());
        assertThat(table.text()).contains("证书编号", number, "*三", "有效").doesNotContain("张三", "3209020000");
        assertThat(tables.sql(
                                "select count(*) from audit_event where action = 'export-certificates' and account_id = 'tinghu'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private static List<String> numbers(Browser browser, Map<String, String> asked) {
        return search(browser, asked).path("rows").findValuesAsString("number");
    }

    private static JsonNode search(Browser browser, Map<String, String> asked) {
        Answer answer = browser.post(SEARCHES, asked);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.body().path("total").asInt())
                .isEqualTo(answer.body().path("rows").size());
        return answer.body();
    }
}
