package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhicheng.Patience;
import org.zhicheng.Secrets;
import org.zhicheng.journey.Browser.Answer;
import org.zhicheng.notice.carrier.SimulatedInbox;

/** Somebody whom the system does not know yet, with an ID card, a phone and a browser. */
class Newcomer {

    static final String PASSWORD = "Zhengxin-2026";

    private static final AtomicInteger NUMBER = new AtomicInteger(100);
    private static final Pattern CODE = Pattern.compile("验证码(\\d{6})");

    final Browser browser;
    final String name = "钱学文";
    final String idNumber;
    final String mobile;

    private final SimulatedInbox phones;

    Newcomer(int port, SimulatedInbox phones) {
        this(new Browser(port), phones);
    }

    Newcomer(Browser browser, SimulatedInbox phones) {
        int number = NUMBER.incrementAndGet();
        this.browser = browser;
        this.phones = phones;
        this.idNumber = withCheckDigit("32090219850707" + number);
        this.mobile = "13700000" + number;
        Secrets.used(PASSWORD);
        Secrets.used(idNumber);
    }

    /** GB 11643. */
    static String withCheckDigit(String first17) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (first17.charAt(i) - '0');
        }
        return first17 + "10X98765432".charAt(sum % 11);
    }

    Map<String, Object> form() {
        return new HashMap<>(Map.of(
                "name", name, "idNumber", idNumber, "mobile", mobile, "password", PASSWORD, "acceptNotice", true));
    }

    Answer register() {
        return registerAs(idNumber);
    }

    Answer registerAs(String idNumber) {
        Map<String, Object> form = form();
        form.put("idNumber", idNumber);
        return browser.post("/api/registrations", Map.of("data", form));
    }

    /** The whole way into an account. */
    Newcomer registered() {
        return registered(idNumber);
    }

    Newcomer registered(String idNumber) {
        Answer begun = registerAs(idNumber);
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        Answer entered = enterCode(begun.body().path("registrationId").asString(), code());
        assertThat(entered.body().path("next").asString()).as(entered.text()).isEqualTo("/me");
        return this;
    }

    Answer enterCode(String registrationId, String code) {
        return browser.post("/api/registrations/" + registrationId + "/code", Map.of("code", code));
    }

    /** The newest code on this phone, when it has arrived. */
    String code() {
        return code(mobile, phones);
    }

    static String code(String mobile, SimulatedInbox phones) {
        Patience.until("a code at " + mobile, () -> newest(mobile, phones).isPresent());
        return Secrets.used(newest(mobile, phones).orElseThrow());
    }

    private static Optional<String> newest(String mobile, SimulatedInbox phones) {
        return phones.messages(mobile).stream()
                .map(sms -> CODE.matcher(sms.content()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }

    boolean verified() {
        return !browser.get("/api/me").body().path("verifiedAt").isMissingNode();
    }

    String accountId() {
        return browser.get("/api/me").body().path("accountId").asString();
    }

    /** @return the status of the answer */
    int giveUp(String attempt) {
        return browser.delete("/api/verifications/" + attempt).status();
    }

    Answer verifyBy(String channel) {
        return browser.post("/api/verifications", Map.of("data", Map.of("channel", channel, "consent", true)));
    }

    /** Waits until the attempt is there. */
    Answer await(String attempt, String status) {
        AtomicReference<Answer> seen = new AtomicReference<>();
        Patience.until("an attempt that is " + status, () -> {
            seen.set(browser.get("/api/verifications/" + attempt));
            return seen.get().body().path("status").asString().equals(status);
        });
        return seen.get();
    }

    /** Begins, and has the phone open the code. @return the attempt's id */
    String scannedBy(Browser phone, String channel) {
        Answer begun = verifyBy(channel);
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        String attempt = begun.body().path("id").asString();
        assertThat(scan(phone, scanPath(attempt))).isEqualTo("/simulator/phone/" + attempt);
        return attempt;
    }

    void verifiedBy(Browser phone) {
        String attempt = scannedBy(phone, "alipay");
        look(phone, attempt, "match");
        await(attempt, "verified");
    }

    /** Somebody who may declare. */
    static Browser verified(int port, SimulatedInbox phones) {
        Newcomer somebody = new Newcomer(port, phones).registered();
        somebody.verifiedBy(new Browser(port));
        return somebody.browser;
    }

    /** What the QR code of this attempt carries, as soon as there is one. */
    String scanPath(String attempt) {
        return await(attempt, "awaiting-scan").body().path("scanPath").asString();
    }

    /** Opens the code and presses the button. @return where the phone goes on; empty where it does not */
    static String scan(Browser phone, String path) {
        return Browser.onward(phone.submitForm(path, Map.of()));
    }

    static void look(Browser phone, String attempt, String answer) {
        phone.submitForm("/simulator/phone/" + attempt, Map.of("answer", answer));
    }
}
