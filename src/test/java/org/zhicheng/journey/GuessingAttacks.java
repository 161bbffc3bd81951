package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhicheng.Attack;
import org.zhicheng.journey.Browser.Answer;

/** Who tries out names, passwords and codes, or asks for more of them than anybody needs. */
interface GuessingAttacks extends Attacker {

    @ParameterizedTest
    @ValueSource(strings = {"lisi", "nobody-of-this-name", "320902199503150025", "13800000002", "13899999999", "admin"})
    @Attack(Attack.Kind.GUESSING)
    default void aWrongPasswordTellsNotWhetherTheNameIsThere(String name) {
        assertThat(nobody().signIn(name, "Wrong-2026-" + name)).isEqualTo("/login?error");
    }

    @Test
    @Attack(Attack.Kind.GUESSING)
    default void passwordsOfDeploymentsAreNotTriedOut() {
        for (int attempt = 0; attempt < 6; attempt++) {
            assertThat(nobody().deploy("sports", "Wrong-" + attempt, "x.bpmn", "<x/>")
                            .status())
                    .isIn(401, 429);
        }
        assertThat(nobody().deploy("sports", "Zhicheng2026", "x.bpmn", "<x/>").status())
                .as("the right one, too late: not told apart")
                .isIn(401, 429);
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000", "", "1234567", "abcdef", "' or 1"})
    @Attack(Attack.Kind.GUESSING)
    default void aCodeThatWasNotSentOpensNothing(String code) {
        Newcomer person = new Newcomer(port(), phones());
        String id = person.register().body().path("registrationId").asString();
        if (!code.equals(person.code())) {
            Answer answer = person.enterCode(id, code);
            assertThat(answer.body().path("next").isString()).as(answer.text()).isFalse();
            assertThat(answer.status()).isLessThan(500);
            assertThat(person.browser
                            .get("/api/session")
                            .body()
                            .path("authenticated")
                            .asBoolean())
                    .isFalse();
        }
    }

    @Test
    @Attack(Attack.Kind.GUESSING)
    default void aSecondFactorIsAskedForNobodyWhoIsNotHalfWayIn() {
        for (Browser somebody : List.of(nobody(), as("lisi"))) {
            for (String path : List.of("/api/second-factor/code", "/api/second-factor/proposal")) {
                Answer answer = somebody.post(path, Map.of("code", "000000"));
                assertThat(answer.status()).as(path + answer.text()).isBetween(400, 499);
            }
        }
    }

    @Test
    @Attack(Attack.Kind.FLOODING)
    default void onePhoneIsNotFloodedByManyWhoRegister() {
        Newcomer victim = new Newcomer(port(), phones());
        assertThat(victim.register().status()).isEqualTo(201);
        int sent = 0;
        for (int attempt = 0; attempt < 5; attempt++) {
            Newcomer attacker = new Newcomer(port(), phones());
            Map<String, Object> form = attacker.form();
            form.put("mobile", victim.mobile);
            if (attacker.browser
                            .post("/api/registrations", Map.of("data", form))
                            .status()
                    == 201) {
                sent++;
            }
        }
        assertThat(sent).as("within a minute").isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/employers?keyword=", "/api/specialties?parent="})
    @Attack(Attack.Kind.FLOODING)
    default void aSearchForVeryMuchIsCheap(String path) {
        Browser admin = as("admin");
        for (String word : List.of("x".repeat(5000), "%25".repeat(1000), "_".repeat(1000), "%5C".repeat(500))) {
            Answer answer = admin.get(path + word);
            assertThat(answer.status()).as(answer.text()).isIn(200, 400, 404, 414, 422);
            assertThat(answer.text()).hasSizeLessThan(20_000);
        }
    }
}
