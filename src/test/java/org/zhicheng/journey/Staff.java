package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.zhicheng.Secrets;
import org.zhicheng.journey.Browser.Answer;

/** A member of staff whom a process admin just made, signed in. */
record Staff(String id, String name, Browser browser) {

    private static final String PASSWORD = "Own-way-in-2026";

    private static final AtomicInteger NUMBER = new AtomicInteger(100);

    static Staff of(int port, String name, String... groups) {
        int number = NUMBER.incrementAndGet();
        String loginName = "staff" + number;
        Answer created = Browser.signedIn(port, "admin")
                .post(
                        "/api/admin/staff",
                        Map.of(
                                "loginName",
                                loginName,
                                "name",
                                name,
                                "idNumber",
                                Newcomer.withCheckDigit("32090219860808" + number),
                                "groups",
                                List.of(groups)));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        Browser browser = new Browser(port);
        browser.signInFirst(
                loginName, Secrets.used(created.body().path("password").asString()), Secrets.used(PASSWORD));
        return new Staff(created.body().at("/member/id").asString(), name, browser);
    }
}
