package org.zhicheng.account.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhicheng.Attack;

class PasswordPolicyTest {

    private final PasswordPolicy policy = new PasswordPolicy(new CommonPasswords());

    @ParameterizedTest
    @ValueSource(strings = {"Zhengxin-2026", "a1-bcxyz", "Correct9Horse"})
    void takesGoodOnes(String password) {
        assertThat(policy.faults(password, Stream.of("13800000001", "320902199001010014")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Ab1-xyz, length",
        "Ab1 xyzw, length",
        "密码Ab1-xyz, length",
        "bcdfghj1, kinds",
        "ALLUPPER, kinds",
        "Password-1, common",
        "Aaaaa-2027, common",
        "Ab-807654, personal",
        "Ab-01001x, ''"
    })
    void saysWhatIsWrong(String password, String fault) {
        assertThat(policy.faults(password, Stream.of("13807654321")))
                .isEqualTo(fault.isEmpty() ? List.of() : List.of(fault));
    }

    /** As anybody writes them who is asked for a capital letter, a digit and a sign. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dragon-2026",
                "Dragon2026",
                "2026!Dragon",
                "P@ssw0rd!2027",
                "Welcome@123",
                "Qwer-1234",
                "Abcd@1234",
                "1Qaz@wsx",
                "Letm3in!!",
                "Woaini1314!",
                "Woaini-520",
                "Wang@1990",
                "Zhang123!",
                "Yancheng#1",
                "Zhicheng2026",
                "MyZhicheng-8",
                "Zh1cheng!77",
                "Aa123456",
                "Qq123456!"
            })
    @Attack(Attack.Kind.GUESSING)
    void refusesWhatManyChoseHoweverItIsWritten(String password) {
        assertThat(policy.faults(password, Stream.empty())).containsExactly("common");
    }

    @Test
    void comparesFullWidthLettersAsLetters() {
        assertThat(new CommonPasswords().has("Ｄｒａｇｏｎ２０２６")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Tinghu-Kq7x, tinghu",
        "Kq7x-liuw-3, liuw",
        "Kqx-2026-09, kqx",
        "Xk-1990-01-01, 320902199001010014",
        "Xk-138.0765.43, 13807654321",
        "Lisa1990!x-Kq, lisa1990@example.cn"
    })
    void refusesWhatIsKnownOfTheOwner(String password, String known) {
        assertThat(policy.faults(password, Stream.of(known))).containsExactly("personal");
    }

    @Test
    void bcryptLooksAtEveryCharacterOfTheLongest() {
        assertThat(policy.faults("Ab1-" + "xyzw".repeat(15), Stream.empty())).isEmpty();
        assertThat(policy.faults("Ab1-" + "xyzw".repeat(15) + "x", Stream.empty()))
                .containsExactly("length");
    }
}
