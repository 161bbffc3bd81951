package org.zhicheng.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.verify;

import cn.hutool.core.codec.Base32;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.ArgumentCaptor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.zhicheng.Attack;
import org.zhicheng.Proves;
import org.zhicheng.account.alipay.AlipayEntrance;
import org.zhicheng.account.alipay.AlipayIdentity;
import org.zhicheng.account.identity.SmsCodes;
import org.zhicheng.account.identity.SmsCodes.Outcome;
import org.zhicheng.account.password.OwnerConfirmation;
import org.zhicheng.account.password.RecoveryDesk;
import org.zhicheng.account.profile.CompleteProfile;
import org.zhicheng.account.profile.MobileDesk;
import org.zhicheng.account.registration.RegistrationDesk;
import org.zhicheng.account.signin.PasswordSignIn;
import org.zhicheng.account.signin.RequestOrigin;
import org.zhicheng.account.signin.SecondFactors;
import org.zhicheng.limit.TooOftenException;
import org.zhicheng.notice.NoticeRequest;
import org.zhicheng.problem.RefusedException;
import org.zhicheng.verification.VerificationDesk;
import org.zhicheng.verification.VerificationParts;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends many requests at the same moment: every limit holds (A05, A06), and no request waits for a connection that is
 * never returned.
 */
class CrowdTest {

    private static final int CROWD = 24;
    private static final String ID_NUMBER = "320902199001010014";
    private static final String MOBILE = "13857912468";

    /** This proof is enough for a person who proved a number. */
    private static final OwnerConfirmation.Proof NO_PROOF = new OwnerConfirmation.Proof(null, null);

    private final ExecutorService people = Executors.newFixedThreadPool(CROWD);

    @TempDir
    Path keys;

    @AfterEach
    void everybodyLeaves() {
        people.shutdownNow();
    }

    @Test
    @Proves("A05")
    @Attack(Attack.Kind.GUESSING)
    void aBurstHasFiveTriesAtACode() throws Exception {
        try (AccountRoom room = new AccountRoom(keys, CROWD)) {
            SmsCodes codes = room.get(SmsCodes.class);
            codes.send("registration:1", "account", MOBILE);
            String right = code(room);
            String wrong = right.equals("111111") ? "222222" : "111111";

            List<Object> outcomes = together(person -> codes.enter("registration:1", wrong));

            assertThat(outcomes).filteredOn(Outcome.WRONG::equals).hasSize(4);
            assertThat(outcomes).filteredOn(Outcome.VOID::equals).hasSize(CROWD - 4);
            assertThat(room.get(JdbcClient.class)
                            .sql("select tries_left from sms_code")
                            .query(Integer.class)
                            .single())
                    .as("no code was compared without a try")
                    .isZero();
            assertThat(codes.enter("registration:1", right)).isEqualTo(Outcome.VOID);
        }
    }

    @Test
    @Attack(Attack.Kind.FLOODING)
    void aBurstGetsOneCodeAMinute() throws Exception {
        try (AccountRoom room = new AccountRoom(keys, CROWD)) {
            SmsCodes codes = room.get(SmsCodes.class);

            List<Object> outcomes = together(person -> {
                codes.admit(MOBILE, "10.0.0." + person);
                return "admitted";
            });

            assertThat(outcomes).filteredOn("admitted"::equals).hasSizeLessThanOrEqualTo(1);
            assertThat(outcomes).filteredOn(TooOftenException.class::isInstance).hasSizeGreaterThanOrEqualTo(CROWD - 1);
        }
    }

    @Test
    @Proves("A06")
    @Attack(Attack.Kind.GUESSING)
    void aBurstComparesFivePasswords() throws Exception {
        try (AccountRoom room = new AccountRoom(keys, CROWD)) {
            room.account("qian", ID_NUMBER, MOBILE);
            SlowEncoder encoder = (SlowEncoder) room.get(PasswordEncoder.class);
            PasswordSignIn signIn = room.get(PasswordSignIn.class);
            assertThat(signIn(signIn, AccountRoom.PASSWORD)).isEqualTo("qian");
            encoder.forget();

            together(person -> signIn(signIn, "Wrong-2026-" + person));

            assertThat(encoder.passwords).hasSizeLessThanOrEqualTo(5);
        }
    }

    @Test
    @Attack(Attack.Kind.GUESSING)
    void aBurstConfirmsFivePasswords() throws Exception {
        try (AccountRoom room = new AccountRoom(keys, CROWD)) {
            Account qian = room.account("qian", ID_NUMBER, MOBILE);
            SlowEncoder encoder = (SlowEncoder) room.get(PasswordEncoder.class);
            OwnerConfirmation desk = room.get(OwnerConfirmation.class);
            encoder.compared.set(0);

            together(person -> {
                desk.confirm(qian, new OwnerConfirmation.Proof("Wrong-2026-" + person, null), "/password");
                return "confirmed";
            });

            assertThat(encoder.compared).hasValueLessThanOrEqualTo(5);
        }
    }

    @Test
    @Attack(Attack.Kind.GUESSING)
    void aBurstHasTenTriesAtASecondFactorAndARightCodeWorksOnce() throws Exception {
        try (AccountRoom room = new AccountRoom(keys, CROWD)) {
            room.account("qian", ID_NUMBER, MOBILE);
            SecondFactors factors = room.get(SecondFactors.class);
            String secret = factors.propose(
                            room.get(Accounts.class).find("qian").orElseThrow())
                    .secret();
            assertThat(factors.link("qian", secret, totp(room, secret, 0))).hasSize(8);
            assertThat(factors.verify("qian", totp(room, secret, 0)))
                    .as("the one that linked it")
                    .isFalse();

            String next = totp(room, secret, 30);
            List<Object> outcomes = together(person -> person < 8 ? factors.verify("qian", next) : "elsewhere");
            assertThat(outcomes).filteredOn(Boolean.TRUE::equals).hasSize(1);

            List<Object> wrong = together(person -> factors.verify("qian", "000000"));
            assertThat(wrong)
                    .as("in a row, since the right one")
                    .filteredOn(Boolean.FALSE::equals)
                    .hasSizeLessThanOrEqualTo(10);
        }
    }

    @Test
    @Attack(Attack.Kind.FLOODING)
    void aCrowdOfStrangersStallsNobody() throws Exception {
        try (AccountRoom room = new AccountRoom(keys, 3, Map.of(), VerificationParts.class)) {
            RegistrationDesk desk = room.get(RegistrationDesk.class);
            RecoveryDesk recovery = room.get(RecoveryDesk.class);
            MobileDesk mobiles = room.get(MobileDesk.class);
            CompleteProfile subject = room.get(CompleteProfile.class);
            VerificationDesk verification = room.get(VerificationDesk.class);
            List<Account> owners = IntStream.range(0, CROWD)
                    .mapToObj(person -> room.account(
                            "qian" + person, "3209021990010" + (10000 + person), "1380000" + (1000 + person)))
                    .toList();

            List<Object> registered = together(person -> {
                String id = desk.begin(form(person), "10.0.1." + person).registrationId();
                return desk.enter(id, "000000").problem();
            });
            List<Object> recovered = together(person -> {
                Account owner = owners.get(person);
                RequestOrigin origin = new RequestOrigin("10.0.2." + person, null);
                String id = recovery.begin("3209021990010" + (10000 + person), owner.mobile(), origin);
                return recovery.reset(id, "000000", "Zhengxin-2027", origin);
            });
            List<Object> changed = together(person -> {
                MobileDesk.Step step =
                        mobiles.begin(owners.get(person), "1390000" + (1000 + person), NO_PROOF, "10.0.3." + person);
                return mobiles.enter(owners.get(person), step.id(), "000000");
            });

            List<Object> named = together(person -> room.inTransaction(() -> {
                subject.keep(
                        AccountRoom.completeProfile(owners.get(person)),
                        identity(person),
                        owners.get(person).id());
                return "kept";
            }));
            List<Object> verified = together(person -> verification
                    .begin(owners.get(person), channel(), "session" + person)
                    .status());

            assertThat(registered).allMatch("A05.wrong"::equals);
            assertThat(recovered).allMatch(RefusedException.class::isInstance);
            assertThat(changed).allMatch(RefusedException.class::isInstance);
            assertThat(named).allMatch("kept"::equals);
            assertThat(verified).allMatch("opening"::equals);
        }
    }

    @Test
    @Attack(Attack.Kind.RACES)
    void whoComesByAlipayAndClicksTwiceComesInOnce() throws Exception {
        try (AccountRoom room = new AccountRoom(keys, CROWD)) {
            AlipayEntrance entrance = room.get(AlipayEntrance.class);
            AlipayIdentity identity = new AlipayIdentity("2088", "lin");

            List<Object> entered =
                    together(person -> entrance.register(identity).id());

            assertThat(entered).hasOnlyElementsOfType(String.class).containsOnly(entered.get(0));
            assertThat(rows(room, "account")).isEqualTo(1);
        }
    }

    @Test
    void aRightCodeLeavesNothingBehind() {
        try (AccountRoom room = new AccountRoom(keys, 3)) {
            Account qian = room.account("qian", ID_NUMBER, MOBILE);
            RecoveryDesk desk = room.get(RecoveryDesk.class);
            RequestOrigin origin = new RequestOrigin("10.0.0.1", null);
            String id = desk.begin(ID_NUMBER, MOBILE, origin);
            String code = code(room);

            assertThat(problem(() -> desk.reset(id, code, "Aa-" + MOBILE, origin)))
                    .isEqualTo("password.personal");
            assertThat(problem(() -> desk.reset(id, code, "Aa-" + ID_NUMBER, origin)))
                    .isEqualTo("password.personal");
            assertThatCode(() -> desk.reset(id, code, "Zhengxin-2027", origin))
                    .as("the code is used up by a good password only")
                    .doesNotThrowAnyException();

            MobileDesk mobiles = room.get(MobileDesk.class);
            MobileDesk.Step step = mobiles.begin(qian, "13900000009", NO_PROOF, "10.0.0.2");
            mobiles.enter(qian, step.id(), code(room));
            assertThat(mobiles.enter(qian, step.id(), code(room)).sentTo()).isNull();
            assertThat(rows(room, "password_recovery") + rows(room, "mobile_change") + rows(room, "sms_code"))
                    .isZero();
        }
    }

    @Test
    @Attack(Attack.Kind.GUESSING)
    void aStrangersGuessesLookTheSameForEverybody() {
        try (AccountRoom room = new AccountRoom(keys, 3)) {
            room.account("qian", ID_NUMBER, MOBILE);
            RecoveryDesk desk = room.get(RecoveryDesk.class);
            RequestOrigin origin = new RequestOrigin("10.0.0.1", null);
            String fits = desk.begin(ID_NUMBER, MOBILE, origin);
            String fitsNobody = desk.begin("320902199001010030", MOBILE, new RequestOrigin("10.0.0.2", null));
            String right = code(room);
            String wrong = right.equals("111111") ? "222222" : "111111";

            for (String password : List.of("Zhengxin-2027", "Aa-" + MOBILE, "short")) {
                assertThat(problem(() -> desk.reset(fits, wrong, password, origin)))
                        .isEqualTo(problem(() -> desk.reset(fitsNobody, wrong, password, origin)));
            }
        }
    }

    private static int rows(AccountRoom room, String table) {
        return room.get(JdbcClient.class)
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    private static String problem(Runnable action) {
        try {
            action.run();
            return "none";
        } catch (RefusedException e) {
            return e.problems().get(0).message();
        }
    }

    /** Runs the action in many threads and collects each result, or the exception that was thrown. */
    private List<Object> together(IntFunction<Object> action) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Object>> answers = new ArrayList<>();
        for (int person = 0; person < CROWD; person++) {
            int who = person;
            answers.add(people.submit(() -> {
                start.await();
                try {
                    return action.apply(who);
                } catch (RuntimeException e) {
                    return e;
                }
            }));
        }
        start.countDown();
        List<Object> outcomes = new ArrayList<>();
        for (Future<Object> answer : answers) {
            outcomes.add(answer.get());
        }
        return outcomes;
    }

    private static Object signIn(PasswordSignIn signIn, String password) {
        UsernamePasswordAuthenticationToken request =
                UsernamePasswordAuthenticationToken.unauthenticated(MOBILE, password);
        request.setDetails(new WebAuthenticationDetails("10.0.0.1", null));
        try {
            return signIn.authenticate(request).getName();
        } catch (AuthenticationException e) {
            return e;
        }
    }

    private static ObjectNode form(int person) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", "钱学文")
                .put("idNumber", "3209021990020" + (10000 + person))
                .put("mobile", "1370000" + (1000 + person))
                .put("password", AccountRoom.PASSWORD);
    }

    private static ObjectNode identity(int person) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", "钱学文")
                .put("idNumber", "3209021990030" + (10000 + person))
                .put("email", "qian@example.com");
    }

    private static ObjectNode channel() {
        return JsonNodeFactory.instance.objectNode().put("channel", "alipay");
    }

    private static String code(AccountRoom room) {
        ArgumentCaptor<NoticeRequest> sent = ArgumentCaptor.forClass(NoticeRequest.class);
        verify(room.outbox, atLeastOnce()).enqueue(sent.capture(), any());
        return sent.getValue().parameters().get("code");
    }

    private static String totp(AccountRoom room, String secret, int ahead) throws Exception {
        return new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(
                        new SecretKeySpec(Base32.decode(secret), "HmacSHA1"),
                        room.now().plusSeconds(ahead));
    }
}
