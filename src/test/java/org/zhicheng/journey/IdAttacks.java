package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhicheng.Attack;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.material.Pdfs;

/** Who knows or guesses an id that is another's. */
interface IdAttacks extends Attacker {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/declarations/{case}",
                "GET /api/declarations/{case}/summary.pdf",
                "GET /api/declarations/{case}/summary/gaps",
                "GET /api/declarations/{case}/diagram",
                "GET /api/declarations/{case}/comparison",
                "POST /api/declarations/{case}/withdrawal",
                "GET /api/declarations/{case}/answers",
                "GET /api/declarations/{case}/renewal",
                "POST /api/declarations/{case}/renewal",
                "DELETE /api/declarations/{case}",
                "GET /api/templates/commitment-letter?declaration={case}",
                "GET /api/templates/commitment-letter/gaps?declaration={case}",
                "GET {material}",
                "GET /api/tasks/{task}/form",
                "GET /api/tasks/{task}/readiness",
                "PUT /api/tasks/{task}/draft/form {\"version\":0,\"data\":{}}",
                "POST /api/tasks/{task}/submission {\"data\":{}}",
                "POST /api/tasks/{task}/checks/social-security",
                "POST /api/tasks/{task}/id-number {}",
                "DELETE /api/tasks/{task}/materials/{written}",
                "GET /api/tasks/{written}/form",
                "POST /api/tasks/{written}/submission {\"data\":{}}",
                "PUT /api/tasks/{written}/draft/workSummary {\"version\":1,\"data\":{\"text\":\"x\"}}"
            })
    @Attack(Attack.Kind.IDS)
    default void theCaseOfAnotherIsNotThere(String request) {
        String[] parts = request.split(" ", 3);
        String path = target().in(parts[1]);
        for (String who : List.of("zhangsan", "wangwu", "yancheng", "sports")) {
            Browser attacker = as(who);
            Answer answer = attacker.raw(
                    parts[0],
                    path,
                    parts.length < 3 ? null : parts[2],
                    "Content-Type",
                    "application/json",
                    "Idempotency-Key",
                    UUID.randomUUID().toString(),
                    "X-ZC-CSRF",
                    attacker.token());
            assertThat(answer.status()).as(who + " " + answer.text()).isEqualTo(404);
            assertThat(answer.text()).doesNotContain("钱学文", "caseNumber", "137000");
        }
        assertThat(nobody().raw(parts[0], path, null).status()).isIn(401, 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%25", "_", "1", "0", "-1", "null", "*", "..", "1%20or%201=1", "%F0%9F%98%80", "{}"})
    @Attack(Attack.Kind.IDS)
    default void guessesOfIdsFindNothing(String id) {
        Browser zhangsan = as("zhangsan");
        target();
        for (String path : List.of(
                "/api/declarations/" + id,
                "/api/materials/" + id + "/content",
                "/api/tasks/" + id + "/form",
                "/api/verifications/" + id)) {
            String encoded = path.replace("{", "%7B").replace("}", "%7D");
            assertThat(zhangsan.get(encoded).status()).as(path).isIn(400, 404);
        }
    }

    @Test
    @Attack(Attack.Kind.IDS)
    default void theNumberOnThePaperOpensNothing() {
        Target target = target();
        String number = target.own().detail().at("/summary/caseNumber").asString();
        assertThat(number).isNotEmpty();
        for (String who : List.of("zhangsan", "yancheng", "tinghu")) {
            assertThat(as(who).get("/api/declarations/" + number).status())
                    .as(who)
                    .isEqualTo(404);
        }
    }

    @Test
    @Attack(Attack.Kind.IDS)
    default void nobodyUploadsIntoTheFormOfAnother() {
        Case one = Case.started(as("lisi"), Case.CHOICE);
        String slot = "/api/tasks/" + one.taskId() + "/materials/commitment-letter";
        for (String who : List.of("zhangsan", "wangwu", "tinghu", "admin")) {
            assertThat(as(who).upload(slot, "a.pdf", Pdfs.a4(1)).status())
                    .as(who)
                    .isIn(403, 404);
        }
        assertThat(one.form().path("materials").findValues("files")).allMatch(files -> files.isEmpty());
    }

    @Test
    @Attack(Attack.Kind.IDS)
    default void nobodyRemovesTheFileOfAnother() {
        Case mine = Case.started(as("zhangsan"), Case.CHOICE);
        Case one = Case.started(as("lisi"), Case.CHOICE);
        one.upload("commitment-letter", Pdfs.a4(1));
        String url = one.form().path("materials").findValuesAsString("url").get(0);
        String material = url.split("/")[3];
        assertThat(mine.applicant
                        .delete("/api/tasks/" + mine.taskId() + "/materials/" + material)
                        .status())
                .as("by way of his own task")
                .isEqualTo(404);
        assertThat(one.applicant.get(url).status()).isEqualTo(200);
    }

    @Test
    @Attack(Attack.Kind.IDS)
    default void aFileThatWasRemovedIsGoneForOthers() {
        Case one = Case.started(as("lisi"), Case.CHOICE);
        one.upload("commitment-letter", Pdfs.a4(1));
        String url = one.form().path("materials").findValuesAsString("url").get(0);
        assertThat(one.applicant
                        .delete("/api/tasks/" + one.taskId() + "/materials/" + url.split("/")[3])
                        .status())
                .isEqualTo(204);
        for (String who : List.of("zhangsan", "tinghu", "yancheng")) {
            assertThat(as(who).get(url).status()).as(who).isEqualTo(404);
        }
    }

    /** Reviewers of an office see what was sent to it, and not what is still being written. */
    @Test
    @Attack(Attack.Kind.IDS)
    default void anOfficeReadsNoDraft() {
        Case one = Case.started(as("lisi"), Case.CHOICE);
        for (String path : List.of(
                "/api/declarations/" + one.id,
                "/api/declarations/" + one.id + "/summary.pdf",
                "/api/tasks/" + one.taskId() + "/form")) {
            assertThat(as("tinghu").get(path).status()).as(path).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /api/admin/staff/search {}",
                "POST /api/admin/staff {\"loginName\":\"evil\",\"name\":\"邪\",\"groups\":[\"camunda-admin\"]}",
                "PUT /api/admin/staff/wangwu/groups {\"groups\":[\"camunda-admin\"]}",
                "PUT /api/admin/staff/tinghu/id-number {\"idNumber\":\"320981199206200044\"}",
                "POST /api/admin/staff/tinghu/reset {}",
                "GET /api/admin/record-calls",
                "POST /api/admin/notices/search {}",
                "POST /api/admin/failed-notices/1/again {}",
                "GET /api/admin/reference",
                "PUT /api/admin/reference/windows.csv {}",
                "GET /api/admin/models",
                "POST /api/admin/models/diagram/declaration/restored {}",
                "POST /api/admin/models/diagram/declaration/moves {\"version\":\"declaration:1:1\"}",
                "GET /api/admin/letters",
                "PUT /api/admin/letters/commitment-letter {\"text\":\"version: 1\\n# 我\"}",
                "POST /api/admin/bans/search {\"idNumber\":\"320981199206200044\"}",
                "PUT /api/admin/bans/lisi {\"reason\":\"x\"}",
                "DELETE /api/admin/bans/lisi",
                "POST /api/me/deployment-tokens {\"label\":\"x\",\"password\":\"Zhicheng2026\"}",
                "GET /api/me/deployment-tokens"
            })
    @Attack(Attack.Kind.IDS)
    default void whatIsForProcessAdminsIsForNobodyElse(String request) {
        String[] parts = request.split(" ", 3);
        for (String who : List.of("lisi", "tinghu")) {
            Browser attacker = as(who);
            Answer answer = attacker.raw(
                    parts[0],
                    parts[1],
                    parts.length < 3 ? null : parts[2],
                    "Content-Type",
                    "application/json",
                    "X-ZC-CSRF",
                    attacker.token());
            assertThat(answer.status()).as(who + answer.text()).isEqualTo(403);
        }
    }
}
