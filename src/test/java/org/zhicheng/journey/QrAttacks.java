package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhicheng.Attack;
import org.zhicheng.journey.Browser.Answer;

/** Who scans the code of another, an old one, or one that he made. */
interface QrAttacks extends Attacker {

    /** One code for all that are almost it: none of them uses it up. */
    Map<Integer, String> SCANS = new ConcurrentHashMap<>();

    @ParameterizedTest
    @ValueSource(strings = {"upper case", "one character less", "one character more", "one character other", "a blank"})
    @Attack(Attack.Kind.QR)
    default void aCodeThatIsAlmostRightOpensNothing(String how) {
        String scan = SCANS.computeIfAbsent(port(), key -> {
            Newcomer person = new Newcomer(key, phones()).registered();
            return person.scanPath(person.verifyBy("alipay").body().path("id").asString());
        });
        String token = scan.substring("/scan/".length());
        char other = token.charAt(5) == 'a' ? 'b' : 'a';
        String almost =
                switch (how) {
                    case "upper case" -> token.toUpperCase().equals(token) ? token.toLowerCase() : token.toUpperCase();
                    case "one character less" -> token.substring(1);
                    case "one character more" -> token + "0";
                    case "one character other" -> token.substring(0, 5) + other + token.substring(6);
                    default -> token + "%20";
                };
        assertThat(nobody().get("/scan/" + almost).text()).contains("二维码已失效");
        assertThat(Newcomer.scan(nobody(), "/scan/" + almost)).isEmpty();
    }

    @Test
    @Attack(Attack.Kind.QR)
    default void ofTwoPhonesAtOnceOneGoesOn() {
        Newcomer person = new Newcomer(port(), phones()).registered();
        String scan =
                person.scanPath(person.verifyBy("alipay").body().path("id").asString());
        Browser one = nobody();
        Browser other = nobody();
        one.token();
        other.token();
        List<Answer> answers =
                Attacker.atOnce(() -> one.submitForm(scan, Map.of()), () -> other.submitForm(scan, Map.of()));
        assertThat(answers.stream().map(Browser::onward).filter(onward -> !onward.isEmpty()))
                .hasSize(1);
    }

    @Test
    @Attack(Attack.Kind.QR)
    default void aPhoneIsNotMadeToScanByAnotherSite() {
        Newcomer person = new Newcomer(port(), phones()).registered();
        String scan =
                person.scanPath(person.verifyBy("alipay").body().path("id").asString());
        Answer forged = nobody().raw("POST", scan, null, "Origin", "https://evil.example");
        assertThat(Browser.onward(forged)).isEmpty();
        assertThat(Newcomer.scan(nobody(), scan)).as("it is not used up").isNotEmpty();
    }

    @Test
    @Attack(Attack.Kind.QR)
    default void aCodeThatProvedSomebodyProvesNobodyAgain() {
        Newcomer person = new Newcomer(port(), phones()).registered();
        Browser phone = nobody();
        String attempt = person.verifyBy("alipay").body().path("id").asString();
        String scan = person.scanPath(attempt);
        Newcomer.scan(phone, scan);
        Newcomer.look(phone, attempt, "match");
        person.await(attempt, "verified");
        assertThat(Newcomer.scan(phone, scan)).isEmpty();
        assertThat(Newcomer.scan(nobody(), scan)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"channel\":\"nothing\",\"consent\":true}",
                "{\"channel\":\"window\",\"consent\":true,\"status\":\"verified\"}",
                "{\"channel\":\"alipay\",\"consent\":false}",
                "{\"channel\":\"alipay\"}",
                "{\"channel\":\"alipay\",\"consent\":true,\"accountId\":\"lisi\"}",
                "{\"channel\":[\"alipay\"],\"consent\":true}"
            })
    @Attack(Attack.Kind.QR)
    default void nobodyIsVerifiedByAFormAlone(String form) {
        Browser wangwu = as("wangwu");
        Answer answer = wangwu.raw(
                "POST",
                "/api/verifications",
                "{\"data\":" + form + "}",
                "Content-Type",
                "application/json",
                "X-ZC-CSRF",
                wangwu.token());
        assertThat(answer.status()).as(answer.text()).isIn(400, 422);
        assertThat(wangwu.get("/api/me").body().path("verifiedAt").isMissingNode())
                .isTrue();
    }
}
