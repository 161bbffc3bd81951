package org.zhicheng.account.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hutool.core.codec.Base32;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.servlet.http.Cookie;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.zhicheng.Attack;
import org.zhicheng.account.Account;
import org.zhicheng.account.AccountRoom;
import org.zhicheng.account.Accounts;
import org.zhicheng.account.Groups;
import org.zhicheng.account.SlowEncoder;
import org.zhicheng.account.password.OwnerConfirmation;
import org.zhicheng.account.staff.StaffAccess;
import org.zhicheng.limit.TooOftenException;
import org.zhicheng.problem.RefusedException;

/**
 * Checks which person a name and a password mean where several people have the same name, and what strangers learn of
 * it.
 */
class PasswordSignInTest {

    private static final String ID_NUMBER = "320902199001010014";
    private static final String OTHER_ID_NUMBER = "320902199001010030";
    private static final String MOBILE = "13857912468";
    private static final String OTHER_PASSWORD = "Sunjia-2026";
    private static final String WRONG = "Wrong-2026";

    private AccountRoom room;

    @BeforeEach
    void open(@TempDir Path keys) {
        room = new AccountRoom(keys, 3);
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void twoOnOnePhoneSignInEachByTheOwnPassword() {
        room.account("qian", ID_NUMBER, MOBILE);
        withOtherPassword(room.account("sun", OTHER_ID_NUMBER, MOBILE));

        assertThat(signIn(MOBILE, AccountRoom.PASSWORD)).isEqualTo("qian");
        assertThat(signIn(MOBILE, OTHER_PASSWORD)).isEqualTo("sun");
        assertThat(signIn(MOBILE, WRONG)).isEqualTo(BadCredentialsException.class);
    }

    @Test
    @Attack(Attack.Kind.GUESSING)
    void aStrangerWhoTypedTheNumberKeepsNobodyOut() {
        room.account("qian", ID_NUMBER, MOBILE);
        room.account("sun", OTHER_ID_NUMBER, MOBILE);
        withOtherPassword(room.account("stranger", ID_NUMBER, "13900000009"));

        assertThat(signIn(ID_NUMBER, AccountRoom.PASSWORD)).isEqualTo("qian");
        assertThat(signIn(OTHER_ID_NUMBER, AccountRoom.PASSWORD)).isEqualTo("sun");
    }

    @Test
    void whereTwoChoseTheSamePasswordTheNameOpensNeither() {
        room.account("qian", ID_NUMBER, MOBILE);
        room.account("sun", OTHER_ID_NUMBER, MOBILE);

        assertThat(signIn(MOBILE, AccountRoom.PASSWORD)).isEqualTo(BadCredentialsException.class);
        assertThat(signIn(OTHER_ID_NUMBER, AccountRoom.PASSWORD)).isEqualTo("sun");
    }

    @Test
    @Attack(Attack.Kind.GUESSING)
    void itTakesTheSameTimeHoweverManyHaveTheName() {
        room.account("qian", ID_NUMBER, MOBILE);
        room.account("sun", OTHER_ID_NUMBER, MOBILE);
        withOtherPassword(room.account("stranger", ID_NUMBER, "13900000009"));

        int nobodys = comparisons("13000000000");
        assertThat(comparisons(MOBILE)).isEqualTo(nobodys);
        assertThat(comparisons("13900000009")).isEqualTo(nobodys);
        assertThat(comparisons(ID_NUMBER)).isEqualTo(nobodys);
        assertThat(comparisons(OTHER_ID_NUMBER)).isEqualTo(nobodys);
        assertThat(comparisons("nobody")).isEqualTo(comparisons("qian"));
    }

    @Test
    @Attack(Attack.Kind.GUESSING)
    void whoSharesANameGuessesNoOftenerThanAnybody() {
        room.account("qian", ID_NUMBER, MOBILE);
        withOtherPassword(room.account("stranger", ID_NUMBER, "13900000009"));
        for (int guess = 1; guess <= 4; guess++) {
            assertThat(signIn(ID_NUMBER, WRONG)).isEqualTo(BadCredentialsException.class);
            assertThat(signIn(ID_NUMBER, OTHER_PASSWORD)).isEqualTo("stranger");
        }

        assertThat(signIn(ID_NUMBER, WRONG)).isEqualTo(LockedException.class);
    }

    @Test
    @Attack(Attack.Kind.GUESSING)
    void aBrowserOpensByASharedNameOnlyWhatItKnows() {
        room.account("qian", ID_NUMBER, MOBILE);
        withOtherPassword(room.account("stranger", ID_NUMBER, "13900000009"));
        String device = room.get(KnownDevices.class).remember("stranger", null);

        assertThat(signIn(ID_NUMBER, AccountRoom.PASSWORD, "10.0.0.1", device))
                .as("who has it guesses at nobody else's password past the limits of strangers")
                .isEqualTo(BadCredentialsException.class);
        assertThat(signIn(ID_NUMBER, OTHER_PASSWORD, "10.0.0.1", device)).isEqualTo("stranger");
    }

    @Test
    @Attack(Attack.Kind.GUESSING)
    void nobodyLearnsThatTwoNamesAreOnePersons() {
        room.account("qian", ID_NUMBER, MOBILE);
        for (int place = 1; place <= 5; place++) {
            for (int attempt = 1; attempt <= 5; attempt++) {
                signIn(MOBILE, WRONG, "10.0.0." + place, null);
            }
        }

        assertThat(signIn(MOBILE, WRONG)).isEqualTo(LockedException.class);
        assertThat(signIn(ID_NUMBER, WRONG)).as("from the same place").isEqualTo(BadCredentialsException.class);
        assertThat(signIn(OTHER_ID_NUMBER, WRONG)).as("nobody's").isEqualTo(BadCredentialsException.class);
    }

    @Test
    @Attack(Attack.Kind.GUESSING)
    void oneNameIsCountedHoweverItIsWritten() {
        room.account("qian", "32090219900101002X", MOBILE);
        for (int attempt = 1; attempt <= 5; attempt++) {
            signIn("32090219900101002X", WRONG);
        }

        assertThat(signIn("32090219900101002x ", AccountRoom.PASSWORD)).isEqualTo(LockedException.class);
    }

    @Test
    @Attack(Attack.Kind.GUESSING)
    void noStrangerKeepsStaffWithASecondFactorOut() throws Exception {
        room.account("qian", ID_NUMBER, MOBILE);
        room.get(Accounts.class).setGroups("qian", Set.of(Groups.REVIEWERS));
        linkSecondFactor("qian");
        everywhere("qian");

        assertThat(signIn("qian", AccountRoom.PASSWORD)).isEqualTo("qian");
        assertThat(signIn("qian", AccountRoom.PASSWORD, "10.0.0.1", null))
                .as("the stranger's own place is closed")
                .isEqualTo(LockedException.class);
    }

    @Test
    void aResetOpensWhatStrangersClosed() {
        room.account("qian", ID_NUMBER, MOBILE);
        room.get(Accounts.class).setGroups("qian", Set.of(Groups.REVIEWERS));
        everywhere("qian");
        everywhere(MOBILE);
        assertThat(signIn("qian", AccountRoom.PASSWORD)).isEqualTo(LockedException.class);

        String password = room.get(StaffAccess.class).reset("qian", "admin").password();

        assertThat(signIn("qian", password)).isEqualTo("qian");
        assertThat(signIn(MOBILE, password)).isEqualTo("qian");
    }

    @Test
    void whatIsCountedAreWrongOnesInARow() {
        room.account("qian", ID_NUMBER, MOBILE);
        room.get(Accounts.class).verified("qian", "window", room.now());

        for (String name : List.of("qian", ID_NUMBER)) {
            for (int day = 1; day <= 2; day++) {
                for (int attempt = 1; attempt <= 4; attempt++) {
                    assertThat(signIn(name, WRONG)).isEqualTo(BadCredentialsException.class);
                }
                assertThat(signIn(name, AccountRoom.PASSWORD)).as(name).isEqualTo("qian");
            }
        }
    }

    @Test
    void aResetOpensEveryLockOfTheAccount() throws Exception {
        Account account = room.account("qian", ID_NUMBER, MOBILE);
        room.get(Accounts.class).setGroups("qian", Set.of(Groups.REVIEWERS));
        linkSecondFactor("qian");
        SecondFactors factors = room.get(SecondFactors.class);
        OwnerConfirmation passwords = room.get(OwnerConfirmation.class);
        for (int attempt = 1; attempt <= 5; attempt++) {
            signIn("qian", WRONG);
            signIn(MOBILE, WRONG);
            assertThatThrownBy(() -> passwords.confirm(account, new OwnerConfirmation.Proof(WRONG, null), "/password"))
                    .isInstanceOf(RefusedException.class);
        }
        for (int attempt = 1; attempt <= 10; attempt++) {
            factors.verify("qian", "000000");
        }
        assertThat(signIn("qian", AccountRoom.PASSWORD)).isEqualTo(LockedException.class);
        assertThatThrownBy(() -> factors.verify("qian", "000000")).isInstanceOf(TooOftenException.class);

        String password = room.get(StaffAccess.class).reset("qian", "admin").password();

        assertThat(signIn("qian", password)).as("from the very same place").isEqualTo("qian");
        assertThat(signIn(MOBILE, password)).isEqualTo("qian");
        passwords.confirm(account, new OwnerConfirmation.Proof(password, null), "/password");
        assertThat(factors.verify("qian", "000000")).as("wrong, and not locked").isFalse();
    }

    @Test
    void aRightPasswordOrCodeInBetweenLetsTheCountBeginAnew() throws Exception {
        Account account = room.account("qian", ID_NUMBER, MOBILE);
        List<String> recovery = linkSecondFactor("qian");
        SecondFactors factors = room.get(SecondFactors.class);
        OwnerConfirmation passwords = room.get(OwnerConfirmation.class);
        for (int round = 0; round < 2; round++) {
            for (int attempt = 1; attempt <= 9; attempt++) {
                assertThat(factors.verify("qian", "000000")).isFalse();
            }
            assertThat(factors.verify("qian", recovery.get(round))).isTrue();
            for (int attempt = 1; attempt <= 4; attempt++) {
                assertThatThrownBy(
                                () -> passwords.confirm(account, new OwnerConfirmation.Proof(WRONG, null), "/password"))
                        .isInstanceOf(RefusedException.class);
            }
            passwords.confirm(account, new OwnerConfirmation.Proof(AccountRoom.PASSWORD, null), "/password");
        }
    }

    /** Tries twenty wrong passwords from five places. */
    private void everywhere(String name) {
        for (int place = 0; place < 5; place++) {
            for (int attempt = 0; attempt < 5; attempt++) {
                signIn(name, WRONG, "10.0.0." + place, null);
            }
        }
    }

    private int comparisons(String name) {
        SlowEncoder encoder = (SlowEncoder) room.get(PasswordEncoder.class);
        int before = encoder.compared.get();
        signIn(name, WRONG, "10.0.1." + name.hashCode(), null);
        return encoder.compared.get() - before;
    }

    private Object signIn(String name, String password) {
        return signIn(name, password, "10.0.0.99", null);
    }

    /** @return who is signed in now, or what kind of refusal it was */
    private Object signIn(String name, String password, String address, String device) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        if (device != null) {
            request.setCookies(new Cookie(SignInDetails.DEVICE_COOKIE, device));
        }
        UsernamePasswordAuthenticationToken typed = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        typed.setDetails(new SignInDetails(request));
        try {
            return room.get(PasswordSignIn.class).authenticate(typed).getName();
        } catch (AuthenticationException e) {
            return e.getClass();
        }
    }

    private void withOtherPassword(Account account) {
        room.get(Accounts.class)
                .changePassword(
                        account.id(),
                        room.get(PasswordEncoder.class).encode(OTHER_PASSWORD),
                        room.get(Clock.class).instant());
    }

    /** @return its recovery codes */
    private List<String> linkSecondFactor(String accountId) throws Exception {
        SecondFactors factors = room.get(SecondFactors.class);
        String secret = factors.propose(room.get(Accounts.class).find(accountId).orElseThrow())
                .secret();
        String code = new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(new SecretKeySpec(Base32.decode(secret), "HmacSHA1"), room.now());
        List<String> recovery = factors.link(accountId, secret, code);
        assertThat(recovery).isNotEmpty();
        return recovery;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13857912468",
                "+86 138-5791-2468",
                "008613857912468",
                "（＋８６）１３８ ５７９１ ２４６８",
                "138.5791.2468",
                "\u202a138 5791 2468\u202c",
                "320902199001010014",
                "320902 19900101 0014",
                "３２０９０２１９９００１０１００１４",
                "320902-19900101-0014\u200b",
                "\u3000qian\ufeff",
                "ｑｉａｎ"
            })
    void aNameIsReadHoweverItIsWritten(String name) {
        room.account("qian", ID_NUMBER, MOBILE);

        assertThat(signIn(name, AccountRoom.PASSWORD)).isEqualTo("qian");
        assertThat(signIn(name, WRONG)).isEqualTo(BadCredentialsException.class);
    }

    @Test
    @Attack(Attack.Kind.GUESSING)
    void triesAreCountedByTheNumberHoweverItIsWritten() {
        room.account("qian", ID_NUMBER, MOBILE);
        for (String name : List.of(MOBILE, "+86" + MOBILE, "138 5791 2468", "１３８５７９１２４６８", "138-5791-2468")) {
            signIn(name, WRONG);
        }

        assertThat(signIn(MOBILE, AccountRoom.PASSWORD)).isEqualTo(LockedException.class);
    }

    @Test
    void aNameThatWasStoredAsItWasTypedIsStillFound() {
        room.account("Ｑian.wei", ID_NUMBER, MOBILE);

        assertThat(signIn("Ｑian.wei", AccountRoom.PASSWORD)).isEqualTo("Ｑian.wei");
    }
}
