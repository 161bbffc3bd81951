package org.zhicheng.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.ArgumentCaptor;
import org.mockito.Mockito;
import org.zhicheng.Attack;
import org.zhicheng.Proves;
import org.zhicheng.account.identity.SmsCodeRows;
import org.zhicheng.account.identity.SmsCodes;
import org.zhicheng.account.identity.SmsCodes.Outcome;
import org.zhicheng.account.identity.SmsUnavailableException;
import org.zhicheng.account.password.RecoveryLimits;
import org.zhicheng.account.password.RecoveryLimits.Request;
import org.zhicheng.account.signin.KnownDevices;
import org.zhicheng.account.signin.SignInLimits;
import org.zhicheng.account.signin.SignInLimits.Attempt;
import org.zhicheng.limit.Throttle;
import org.zhicheng.limit.TooOftenException;
import org.zhicheng.notice.NoticeOutbox;
import org.zhicheng.notice.NoticeRequest;
import org.zhicheng.notice.SmsGateway;
import org.zhicheng.problem.Messages;
import org.zhicheng.reference.TestDatabase;
import org.zhicheng.secret.IdNumberKeys;
import org.zhicheng.secret.KeyedHash;
import org.zhicheng.secret.Tokens;

/** Checks how often things may be tried as time goes by (A05, A06). */
class CodesAndLimitsTest {

    private static final String MOBILE = "13800000001";

    private final TestDatabase database = TestDatabase.h2();
    private final NoticeOutbox outbox = mock(NoticeOutbox.class);
    private final SmsGateway gateway = mock(SmsGateway.class);
    private final Messages messages = mock(Messages.class);

    private Instant now = Instant.parse("2026-11-23T02:00:00Z");
    private final Clock clock = mock(Clock.class);
    private KeyedHash hash;
    private Throttle throttle;
    private SmsCodes codes;
    private KnownDevices devices;
    private SignInLimits limits;

    @BeforeEach
    void build(@TempDir Path keys) throws Exception {
        when(clock.instant()).then(call -> now);
        when(clock.getZone()).thenReturn(ZoneId.of("Asia/Shanghai"));
        when(gateway.connected()).thenReturn(true);
        when(messages.say(any())).then(call -> call.getArgument(0));
        hash = new KeyedHash(new IdNumberKeys(new IdNumberKeys.Settings(keys, true)));
        throttle = new Throttle(database.jdbc(), clock);
        codes = new SmsCodes(
                new SmsCodeRows(database.jdbc(), hash, new Tokens(), clock), outbox, gateway, throttle, hash, messages);
        devices = new KnownDevices(database.jdbc(), hash, new Tokens(), clock);
        limits = new SignInLimits(throttle, hash);
    }

    @AfterEach
    void close() throws Exception {
        database.close();
    }

    /** Not one of the ten a day is used up by it. */
    @Test
    void noCodeIsPromisedWhereNobodyCarriesIt() {
        when(gateway.connected()).thenReturn(false);
        assertThat(codes.open()).isFalse();
        assertThatThrownBy(() -> codes.admit(MOBILE, "a"))
                .isInstanceOf(SmsUnavailableException.class)
                .hasMessage("A05.unavailable");

        when(gateway.connected()).thenReturn(true);
        assertThatCode(() -> codes.admit(MOBILE, "a")).doesNotThrowAnyException();
    }

    @Test
    @Proves("A05")
    @Attack(Attack.Kind.FLOODING)
    void oneCodeAMinuteFiveAnHourTenADay() {
        codes.admit(MOBILE, "a");
        assertThatThrownBy(() -> codes.admit(MOBILE, "b")).isInstanceOf(TooOftenException.class);
        for (int sent = 2; sent <= 5; sent++) {
            later(Duration.ofSeconds(61));
            codes.admit(MOBILE, "a");
        }
        later(Duration.ofMinutes(2));
        assertThatThrownBy(() -> codes.admit(MOBILE, "a"))
                .as("the sixth of the hour")
                .isInstanceOf(TooOftenException.class);
        later(Duration.ofHours(1));
        for (int sent = 6; sent <= 10; sent++) {
            codes.admit(MOBILE, "a");
            later(Duration.ofMinutes(13));
        }
        later(Duration.ofHours(2));
        assertThatThrownBy(() -> codes.admit(MOBILE, "a"))
                .as("the eleventh of the day")
                .isInstanceOf(TooOftenException.class);
        later(Duration.ofDays(1));
        assertThatCode(() -> codes.admit(MOBILE, "a")).doesNotThrowAnyException();
    }

    @Test
    @Attack(Attack.Kind.FLOODING)
    void anAddressThatAsksForManyNumbersIsStopped() {
        for (int number = 0; number < 30; number++) {
            codes.admit("139000000" + (10 + number), "machine");
        }

        assertThatThrownBy(() -> codes.admit("13900000099", "machine")).isInstanceOf(TooOftenException.class);
        assertThatCode(() -> codes.admit("13900000099", "somebody else")).doesNotThrowAnyException();
    }

    @Test
    @Attack(Attack.Kind.REPLAYS)
    void aCodeLivesFiveMinutesAndWorksOnce() {
        String code = send("registration:1");
        assertThat(codes.enter("registration:2", code))
                .as("for another purpose")
                .isEqualTo(Outcome.VOID);
        later(Duration.ofMinutes(5).minusSeconds(1));
        assertThat(codes.enter("registration:1", code)).isEqualTo(Outcome.CORRECT);
        assertThat(codes.enter("registration:1", code)).isEqualTo(Outcome.VOID);

        String late = send("registration:1");
        later(Duration.ofMinutes(5));
        assertThat(codes.enter("registration:1", late)).isEqualTo(Outcome.VOID);
    }

    @Test
    @Attack(Attack.Kind.REPLAYS)
    void aNewCodeReplacesTheOldOne() {
        String old = send("registration:1");
        String fresh = send("registration:1");

        assertThat(codes.enter("registration:1", old)).isEqualTo(old.equals(fresh) ? Outcome.CORRECT : Outcome.WRONG);
    }

    @Test
    @Attack(Attack.Kind.GUESSING)
    void onlyHashesAreKept() {
        String code = send("registration:1");
        codes.admit(MOBILE, "203.0.113.7");

        assertThat(database.jdbc()
                        .sql("select code_hash from sms_code")
                        .query(String.class)
                        .single())
                .doesNotContain(code);
        assertThat(database.jdbc()
                        .sql("select subject from throttle_event")
                        .query(String.class)
                        .list())
                .noneMatch(subject -> subject.contains(MOBILE) || subject.contains("203.0.113.7"));
    }

    @Test
    @Proves("A06")
    @Attack(Attack.Kind.GUESSING)
    void aStrangerIsStoppedAndTheOwnersBrowserIsNot() {
        for (int place = 0; place < 5; place++) {
            for (int attempt = 0; attempt < 4; attempt++) {
                limits.admit(stranger("10.0.0." + place));
            }
        }

        assertThat(limits.allows(stranger("10.0.0.99")))
                .as("twenty wrong ones from everywhere")
                .isFalse();
        assertThat(limits.allows(new Attempt("x", true, false, "10.0.0.99", "device")))
                .isTrue();
        assertThat(limits.allows(new Attempt("x", false, true, "10.0.0.99", null)))
                .as("nor does it stop staff, who have a second factor")
                .isTrue();
        assertThat(limits.allows(new Attempt("y", false, false, "10.0.0.99", null)))
                .as("another name is not concerned")
                .isTrue();
        later(Duration.ofMinutes(15).plusSeconds(1));
        assertThat(limits.allows(stranger("10.0.0.99"))).as("never for good").isTrue();
    }

    @Test
    @Attack(Attack.Kind.GUESSING)
    void theOwnersBrowserHasItsOwnFiveTries() {
        Attempt attempt = new Attempt("x", true, false, "10.0.0.1", "device");
        for (int wrong = 0; wrong < 5; wrong++) {
            assertThat(limits.admit(attempt)).isPresent();
        }

        assertThat(limits.admit(attempt)).isEmpty();
    }

    @Test
    @Attack(Attack.Kind.GUESSING)
    void aNewPasswordMakesEveryBrowserAStranger() {
        database.addDeclaration("d1");
        String device = devices.remember("applicant-of-d1", null);
        assertThat(devices.knows("applicant-of-d1", device)).isTrue();

        devices.forget("applicant-of-d1");

        assertThat(devices.knows("applicant-of-d1", device)).isFalse();
    }

    @Test
    void whatIsRefusedIsNotCounted() {
        for (int wrong = 0; wrong < 20; wrong++) {
            limits.admit(stranger("10.0.0.1"));
        }

        assertThat(counted()).as("five, each by place, name and address").isEqualTo(15);
    }

    @Test
    void theRightPasswordCountsNowhere() {
        Attempt attempt = stranger("10.0.0.1");
        limits.admit(attempt);

        limits.succeeded(attempt, limits.admit(attempt).orElseThrow(), false);

        assertThat(counted())
                .as("the wrong one before, by place, name and address")
                .isEqualTo(3);
    }

    @Test
    void aRightPasswordUnderANameOfOnesOwnLetsThisPlaceBeginAnew() {
        Attempt attempt = stranger("10.0.0.1");
        limits.admit(attempt);

        limits.succeeded(attempt, limits.admit(attempt).orElseThrow(), true);

        assertThat(counted()).as("the wrong one before, by name and address").isEqualTo(2);
    }

    @Test
    void aRightCodeIsNoWrongTryHoweverOftenItIsLookedAt() {
        String code = send("recovery:1");
        for (int weakPassword = 0; weakPassword < 7; weakPassword++) {
            assertThat(codes.look("recovery:1", code)).isEqualTo(Outcome.CORRECT);
        }

        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int attempt = 0; attempt < 4; attempt++) {
            assertThat(codes.look("recovery:1", wrong)).isEqualTo(Outcome.WRONG);
        }
        assertThat(codes.look("recovery:1", wrong)).as("five in a row").isEqualTo(Outcome.VOID);
    }

    @Test
    void inAKnownBrowserTheRightPasswordForgivesTheWrongOnes() {
        Attempt attempt = new Attempt("x", true, false, "10.0.0.1", "device");
        limits.admit(attempt);

        limits.succeeded(attempt, limits.admit(attempt).orElseThrow(), true);

        assertThat(counted()).isZero();
    }

    @Test
    @Attack(Attack.Kind.FLOODING)
    void oneCodeAMinuteFromOnePlaceWhateverFor() {
        RecoveryLimits recovery = new RecoveryLimits(codes, devices, hash);
        codes.admit(MOBILE, "10.0.0.1");

        assertThatThrownBy(() -> recovery.admit(new Request("320902199001010014", MOBILE, null, "10.0.0.1", null)))
                .isInstanceOf(TooOftenException.class);
        assertThatCode(() -> recovery.admit(new Request("320902199001010014", MOBILE, null, "10.0.0.2", null)))
                .as("a stranger elsewhere stops nobody")
                .doesNotThrowAnyException();
        later(Duration.ofSeconds(61));
        assertThatCode(() -> recovery.admit(new Request("320902199001010030", MOBILE, null, "10.0.0.1", null)))
                .doesNotThrowAnyException();
    }

    @Test
    @Attack(Attack.Kind.GUESSING)
    void whoKnowsBothNumbersStopsNoOwner() {
        database.addDeclaration("d1");
        String owner = "applicant-of-d1";
        String device = devices.remember(owner, null);
        RecoveryLimits recovery = new RecoveryLimits(codes, devices, hash);
        Request stranger = new Request("320902199001010014", MOBILE, owner, "10.0.0.1", null);
        for (int hour = 0; hour < 3; hour++) {
            for (int minute = 0; minute < 5; minute++) {
                try {
                    recovery.admit(stranger);
                } catch (TooOftenException e) {
                    assertThat(hour + minute).as("three an hour, five a day").isGreaterThan(1);
                }
                later(Duration.ofMinutes(2));
            }
            later(Duration.ofHours(1));
        }

        assertThatThrownBy(() -> recovery.admit(stranger)).isInstanceOf(TooOftenException.class);
        assertThatCode(() -> recovery.admit(new Request("320902199001010014", MOBILE, owner, "10.0.0.2", null)))
                .as("the owner at another address")
                .doesNotThrowAnyException();
        assertThatCode(() -> recovery.admit(new Request("320902199001010014", MOBILE, owner, "10.0.0.1", device)))
                .as("the owner's browser, at once")
                .doesNotThrowAnyException();
    }

    @Test
    @Attack(Attack.Kind.GUESSING)
    void whoDoesNotKnowBothNumbersTakesNoCode() {
        RecoveryLimits recovery = new RecoveryLimits(codes, devices, hash);
        for (int guess = 0; guess < 20; guess++) {
            recovery.admit(new Request("32090219900101" + (1000 + guess), MOBILE, null, "10.0.1." + guess, null));
        }

        assertThatCode(() -> recovery.admit(new Request("320902199001010014", MOBILE, null, "10.0.0.2", null)))
                .doesNotThrowAnyException();
        assertThatCode(() -> codes.admit(MOBILE, "10.0.0.3"))
                .as("nor any other code of this number")
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> recovery.admit(new Request("320902199001010014", MOBILE, null, "10.0.0.4", null)))
                .as("numbers that fit nobody are counted like those that do")
                .isInstanceOf(TooOftenException.class);
    }

    private String send(String subject) {
        Mockito.clearInvocations(outbox);
        codes.send(subject, "account", MOBILE);
        ArgumentCaptor<NoticeRequest> sent = ArgumentCaptor.forClass(NoticeRequest.class);
        Mockito.verify(outbox).enqueue(sent.capture(), eq(now.plus(Duration.ofMinutes(5))));
        return sent.getValue().parameters().get("code");
    }

    private static Attempt stranger(String address) {
        return new Attempt("x", false, false, address, null);
    }

    private int counted() {
        return database.jdbc()
                .sql("select count(*) from throttle_event")
                .query(Integer.class)
                .single();
    }

    private void later(Duration time) {
        now = now.plus(time);
    }
}
