package org.zhicheng.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.zhicheng.Proves;
import org.zhicheng.reference.TestDatabase;
import org.zhicheng.verification.provider.ProviderOrder;

class OrderRetentionTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    private final TestDatabase database = TestDatabase.h2();
    private final Verifications verifications = new Verifications(database.jdbc());
    private final OrderRetention retention = new OrderRetention(
            verifications,
            new OrderRetention.Settings(Period.ofDays(30)),
            Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")));

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    @Test
    @Proves("V05")
    void forgetsOrdersAMonthAfterTheirEnd() {
        database.addDeclaration("1");
        add("old", Duration.ofDays(31));
        add("young", Duration.ofDays(29));

        retention.forgetTheOld();

        assertThat(verifications.get("old"))
                .extracting(Verification::fingerprint, Verification::sessionHash, Verification::scannedBy)
                .containsOnlyNulls();
        assertThat(verifications.get("old"))
                .as("what proves it stays (V05)")
                .extracting(Verification::status, Verification::providerOrderId)
                .containsExactly("verified", "order");
        assertThat(verifications.get("young"))
                .extracting(
                        Verification::providerOrderId,
                        Verification::fingerprint,
                        Verification::sessionHash,
                        Verification::scannedBy)
                .doesNotContainNull();
    }

    @Test
    void leavesOpenAttemptsAlone() {
        database.addDeclaration("1");
        add("open", null);

        retention.forgetTheOld();

        assertThat(verifications.get("open").fingerprint()).isNotNull();
    }

    /** @param ago how long ago it ended; null where it has not */
    private void add(String id, Duration ago) {
        Instant created = NOW.minus(Duration.ofDays(60));
        verifications.add(new Verification(
                id,
                "applicant-of-1",
                "alipay",
                Verification.OPENING,
                "session",
                null,
                null,
                null,
                "fingerprint",
                null,
                null,
                null,
                null,
                null,
                created,
                null));
        verifications.showCode(id, "token-of-" + id, new ProviderOrder("order", URI.create("/phone")), created);
        verifications.scanned(id, "phone", created);
        if (ago != null) {
            verifications.end(id, "verified", NOW.minus(ago));
        }
    }
}
