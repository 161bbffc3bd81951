package org.zhicheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.zhicheng.journey.Statements.Request;
import org.zhicheng.material.Pdfs;
import tools.jackson.databind.node.ObjectNode;

/** A case is read once for each request: how often the database may be asked. */
@OwnServer
@Import(Statements.class)
@Tag("long")
class StatementsTest extends ServerTest {

    private static final Logger LOG = LoggerFactory.getLogger(StatementsTest.class);

    @Autowired
    Statements statements;

    @Autowired
    ObjectProvider<ObservationRegistry> observations;

    @Autowired
    ObjectProvider<MeterRegistry> meters;

    /** Metrics that nobody reads would be taken twice in every filter of every request. */
    @Test
    void noRequestIsTimedForNobody() {
        assertThat(observations.getIfAvailable()).isNull();
        assertThat(meters.getIfAvailable()).isNull();
    }

    @Test
    void aRequestAsksTheDatabaseNoMoreOftenThan() {
        Case one = Case.started(signIn("lisi"), Case.CHOICE);
        Request firstUpload = statements.most("POST", "/materials/commitment-letter", one::uploadEverything);
        Request submission = statements.most("POST", "/submission", () -> assertThat(
                        one.submit(one.content(), true).status())
                .isEqualTo(200));
        one.awaitStatus("COUNTY_REVIEW");
        Browser reviewer = signIn("tinghu");
        Office.review(
                reviewer,
                Office.claim(reviewer),
                Map.of(
                        "outcome",
                        "returned",
                        "returns",
                        List.of(
                                Map.of("item", "section:workSummary", "reason", "总结过于简单"),
                                Map.of("item", "material:commitment-letter", "reason", "未签名"))));
        one.awaitStatus("RETURNED");
        Request opening = statements.most("GET", "/form", one::form);
        Request upload = statements.most("POST", "/materials/commitment-letter", () -> assertThat(
                        one.upload("commitment-letter", Pdfs.saying("signed")).status())
                .isEqualTo(201));
        ObjectNode mended = one.content();
        ((ObjectNode) mended.path("workSummary")).put("text", "好".repeat(900));
        Request resubmission = statements.most(
                "POST", "/submission", () -> assertThat(one.submit(mended, true).status())
                        .isEqualTo(200));

        SoftAssertions.assertSoftly(softly -> {
            hold(softly, "an upload", firstUpload, 16);
            hold(softly, "first submission", submission, 38);
            hold(softly, "opening a returned form", opening, 18);
            hold(softly, "an upload after a return", upload, 20);
            hold(softly, "resubmission", resubmission, 35);
            softly.assertThat(opening.sql())
                    .as("who asks is read once")
                    .filteredOn(sql -> sql.startsWith("select account.*"))
                    .hasSize(1);
        });
    }

    private static void hold(SoftAssertions softly, String what, Request request, int bound) {
        LOG.info("{}: {} statements of at most {}", what, request.sql().size(), bound);
        softly.assertThat(request.sql().size())
                .as(what + request.mostFrequent())
                .isPositive()
                .isLessThanOrEqualTo(bound);
    }
}
