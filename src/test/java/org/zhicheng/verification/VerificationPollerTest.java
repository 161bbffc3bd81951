package org.zhicheng.verification;

import static org.assertj.core.api.Assertions.catchException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhicheng.account.VerifiedPeople;
import org.zhicheng.verification.provider.ProviderAnswer;
import org.zhicheng.verification.provider.ProviderAnswer.Status;
import org.zhicheng.verification.provider.ProviderUnavailableException;

/** Polls providers that take their time. */
class VerificationPollerTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final int SOON = 5_000;

    private final Verifications verifications = mock(Verifications.class);
    private final ProviderCalls provider = mock(ProviderCalls.class);
    private final VerificationFlow flow = mock(VerificationFlow.class);
    private final VerificationPoller poller = new VerificationPoller(
            verifications,
            provider,
            flow,
            mock(VerifiedPeople.class),
            new TransactionTemplate(mock(PlatformTransactionManager.class)),
            Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")));

    private final CountDownLatch answers = new CountDownLatch(1);

    @BeforeEach
    void tenAreDue() {
        List<Verification> due =
                IntStream.range(0, 10).mapToObj(VerificationPollerTest::attempt).toList();
        when(verifications.due(NOW)).thenReturn(due);
        when(verifications.claimLook(anyString(), any(), any())).thenReturn(true);
        when(provider.ask(any())).then(call -> {
            answers.await();
            return new ProviderAnswer(Status.MATCH, null);
        });
    }

    @AfterEach
    void stop() {
        answers.countDown();
        poller.stop();
    }

    @Test
    void doNotHoldUpTheClockAndAreAskedEightAtOnce() {
        poller.look();

        verify(provider, timeout(SOON).times(8)).ask(any());
        poller.look();
        verify(verifications, times(8)).claimLook(anyString(), any(), any());

        answers.countDown();
        verify(flow, timeout(SOON).times(8)).answered(anyString(), eq(Status.MATCH));
        verify(verifications, timeout(SOON).times(8)).lookAgain(anyString(), eq(NOW.plus(Duration.ofSeconds(2))));
    }

    @Test
    void whatAnotherServerLooksAtIsLeftAlone() {
        when(verifications.claimLook(anyString(), any(), any())).thenReturn(false);

        IntStream.range(0, 3).forEach(look -> poller.look());

        verify(provider, never()).ask(any());
        verify(verifications, times(30)).claimLook(anyString(), any(), any());
    }

    @Test
    void oneThatFailsIsLookedAtAgain() {
        when(verifications.due(NOW)).thenReturn(List.of(attempt(1)));
        doThrow(new ProviderUnavailableException("down")).when(provider).ask(any());

        poller.look();

        verify(verifications, timeout(SOON)).lookAgain("1", NOW.plus(Duration.ofSeconds(2)));
        verify(flow, never()).answered(anyString(), any());
    }

    @Test
    void aDatabaseThatFailsNowAndThenStopsNobodyForGood() {
        when(verifications.claimLook(anyString(), any(), any())).thenThrow(new QueryTimeoutException("busy"));
        IntStream.range(0, 10).forEach(look -> catchException(poller::look));
        doReturn(true).when(verifications).claimLook(anyString(), any(), any());

        poller.look();

        verify(provider, timeout(SOON).times(8)).ask(any());
    }

    private static Verification attempt(int id) {
        return new Verification(
                String.valueOf(id),
                "zhangsan",
                "alipay",
                Verification.AWAITING_SCAN,
                null,
                "phone",
                "order",
                "/phone",
                "fingerprint",
                NOW,
                null,
                null,
                null,
                null,
                NOW,
                null);
    }
}
