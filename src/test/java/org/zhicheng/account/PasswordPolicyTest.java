package org.zhicheng.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    private final PasswordPolicy policy = new PasswordPolicy();

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

    @Test
    void bcryptLooksAtEveryCharacterOfTheLongest() {
        assertThat(policy.faults("Ab1-" + "xyzw".repeat(15), Stream.empty())).isEmpty();
        assertThat(policy.faults("Ab1-" + "xyzw".repeat(15) + "x", Stream.empty()))
                .containsExactly("length");
    }
}
