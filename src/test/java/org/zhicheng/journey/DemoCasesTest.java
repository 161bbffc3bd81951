package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.zhicheng.Patience;
import tools.jackson.databind.JsonNode;

/** What a first visitor finds: cases that went the way of any other. */
@OwnServer
@TestPropertySource(properties = "zhicheng.demo.cases=true")
@Tag("long")
class DemoCasesTest extends ServerTest {

    private static final Map<String, String> ENDS =
            Map.of("zhaoliu", "APPROVED", "sunqi", "PUBLICITY", "zhouba", "RETURNED", "wujiu", "COUNTY_REVIEW");

    /** The demo's people have theirs. */
    @Override
    void nobodyHasACase() {}

    @Test
    void eachCaseStandsWhereItsStoryEnds() {
        Map<String, Browser> people = new TreeMap<>();
        ENDS.keySet().forEach(who -> people.put(who, signIn(who)));

        Patience.until("the demo's cases", Duration.ofMinutes(3), Duration.ofMillis(500), () -> ENDS.entrySet().stream()
                .allMatch(end -> status(people.get(end.getKey())).equals(end.getValue())));

        Browser holder = people.get("zhaoliu");
        Patience.until("the certificate", () -> !certificates(holder).isEmpty());
        assertThat(certificates(holder).path(0).path("state").asString()).isEqualTo("VALID");
        assertThat(Publicities.entry(new Browser(port), "孙七").isMissingNode()).isFalse();
        Browser office = signIn("tinghu");
        Patience.until(
                "nothing of the demo in the list of its office: what a visitor sends is the only one",
                () -> Publicities.tasks(office, "review-stage").isEmpty());
    }

    private static JsonNode certificates(Browser holder) {
        return holder.get("/api/me/certificates").body();
    }

    private static String status(Browser applicant) {
        return applicant.get("/api/declarations").body().at("/0/status").asString("");
    }
}
